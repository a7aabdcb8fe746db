/** The web app manifest (https://www.w3.org/TR/appmanifest/). All addresses are relative to it, so it serves below any path. */
import type { ManifestOptions } from 'vite-plugin-pwa';

export const manifest: Partial<ManifestOptions> = {
  id: './',
  name: 'Unreel: any video or audio to MP3',
  short_name: 'Unreel',
  description: 'Turns any video or audio file into an MP3, inside your browser. Nothing is uploaded.',
  lang: 'en',
  dir: 'ltr',
  categories: ['music', 'utilities', 'multimedia'],
  start_url: './',
  scope: './',
  display: 'standalone',
  // As in src/ui/styles/colours.css; the dark ones stand in index.html, as a manifest has one of each.
  background_color: '#f5f6f4',
  theme_color: '#f5f6f4',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: 'icons/monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
  ],
  shortcuts: [
    { name: 'Add files', url: './#add', description: 'Choose files to convert' },
    { name: 'About Unreel', url: './#about', description: 'Privacy, version, settings' },
  ],
  // Anything else may load the running window anew, which ends what it converts.
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
};
