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
  name: 'Unreel',
  short_name: 'Unreel',
  description: 'Turns any video or audio file into an MP3, inside your browser. Nothing is uploaded.',
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  file_handlers: [{ action: './', accept: EXTENSIONS }],
  share_target: {
    // Answered by the service worker, see web/src/service_worker/share_target.ts.
    action: './share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { files: [{ name: 'files', accept: ['video/*', 'audio/*'] }] },
  },
};
