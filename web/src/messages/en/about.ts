import type { UpdateCheck } from '../../shared/app';
import { formatCount } from '../format';
import { plural } from '../plural';

const updateChecks: Record<UpdateCheck, string> = {
  newest: 'This is the newest version.',
  found: 'A new version is here.',
  failed: 'It could not be checked: the site does not answer. Try again when there is a network.',
};

export const about = {
  about: {
    title: 'About Unreel',
    text: 'Unreel takes the sound of a video or audio file and makes an MP3 of it. FFmpeg reads the file and LAME writes the MP3, both compiled to WebAssembly and running in your browser, on all cores of your device.',
    privacy: 'Privacy',
    privacyText:
      'Nothing is uploaded. There is no server part, no account, no statistics. Your browser refuses every request of this page, and of the workers that read your files, to any other site than its own; once they have loaded, the workers can connect to nothing at all. Results stay on your device until you have saved them, or as long as the settings say.',
    parts: 'Parts',
    licences: 'Licences and notices',
    engine: 'Engine',
    engineText: (ffmpeg: string, encoders: number) =>
      `FFmpeg ${ffmpeg}, ${plural(encoders, { one: `${formatCount(encoders)} encoder`, other: `${formatCount(encoders)} encoders` })}`,
  },
  version: {
    title: 'Version',
    isStored: 'It is kept on this device, and opens without a network.',
    isBeingStored: 'It is being stored on this device, to open without a network.',
    installOnIos: 'To install: Share, then Add to Home Screen.',
    check: 'Check for updates',
    checking: 'Checking…',
    updateChecks,
  },
};
