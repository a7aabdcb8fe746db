/** The web app manifest (https://www.w3.org/TR/appmanifest/). All addresses are relative to it, so it serves below any path. */
import type { ManifestOptions } from 'vite-plugin-pwa';

export const manifest: Partial<ManifestOptions> = {
  id: './',
  name: 'Unreel',
  short_name: 'Unreel',
  description: 'Turns any video or audio file into an MP3, inside your browser. Nothing is uploaded.',
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
};
