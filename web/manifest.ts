/** The web app manifest (https://www.w3.org/TR/appmanifest/). All addresses are relative to it, so it serves below any path. */
import type { ManifestOptions } from 'vite-plugin-pwa';

/**
 * By these the system knows what it may offer to open with Unreel. In the page the content alone decides, so nothing depends on the list.
 */
const EXTENSIONS = {
  'video/*': (
    '.3g2 .3gp .asf .avi .dv .f4v .flv .gxf .m1v .m2t .m2ts .m2v .m4v .mj2 .mkv .mov .mp4 .mpe .mpeg .mpg .mts .mxf .nut .nsv .ogm .ogv ' +
    '.qt .rm .rmvb .ts .vob .webm .wmv .wtv'
  ).split(' '),
  'audio/*': (
    '.aa3 .aac .ac3 .adts .aif .aifc .aiff .amr .ape .au .awb .caf .dff .dsf .dts .dtshd .eac3 .ec3 .flac .gsm .m4a .m4b .mka .mlp .mp1 ' +
    '.mp2 .mp3 .mpc .oga .ogg .oma .opus .ra .shn .snd .spx .tak .thd .tta .voc .w64 .wav .weba .wma .wv'
  ).split(' '),
};

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
  file_handlers: [{ action: './', accept: EXTENSIONS }],
  share_target: {
    // Answered by the service worker, see web/src/service_worker/share_target.ts.
    action: './share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { files: [{ name: 'files', accept: ['video/*', 'audio/*'] }] },
  },
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
  // Chromium's dialog to install shows them.
  screenshots: [
    { src: 'screenshots/wide.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide', label: 'Four files: two are ready, one is being converted' },
    { src: 'screenshots/narrow.png', sizes: '824x1648', type: 'image/png', form_factor: 'narrow', label: 'Files being converted on a phone' },
  ],
  shortcuts: [
    { name: 'Add files', url: './#add', description: 'Choose files to convert' },
    { name: 'About Unreel', url: './#about', description: 'Privacy, version, settings' },
  ],
  // Anything else may load the running window anew, which ends what it converts. What is shared does even so, see the service worker.
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
};
