import { amounts } from './amounts';

const GOOD_FOR: Partial<Record<number, string>> = {
  320: 'the most MP3 can do',
  256: 'very high',
  192: 'high, good for music',
  128: 'good for most things',
  64: 'speech, small files',
  32: 'speech, tiny files',
};

export const bitrate = {
  label: 'Bitrate',
  choice(kbps: number): string {
    const words = GOOD_FOR[kbps];
    return words === undefined ? amounts.kbps(kbps) : `${amounts.kbps(kbps)} – ${words}`;
  },
};
