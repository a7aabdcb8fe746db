/** What a recipe makes. The command line says the same in `wasm/recipe/explain.cpp`. */
import type { PresetId } from '../../recipe/presets';
import type { RecipeWords, Written } from '../../recipe/recipe_words';
import type { ChannelChoice, Limits } from '../../shared/recipe';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const byteCount = new Intl.NumberFormat('en', { style: 'unit', unit: 'byte', unitDisplay: 'long' });

const channels: Record<ChannelChoice, (stereo: string) => string> = {
  source: (stereo) => `${stereo} as the source`,
  mono: () => 'mono',
  left: () => 'the left channel in mono',
  right: () => 'the right channel in mono',
  swapped: (stereo) => `${stereo} with left and right swapped`,
  louder: () => 'the louder side in mono',
  dialogue: (stereo) => `${stereo} with louder dialogue`,
};

const explained: RecipeWords = {
  everyTrack: 'every track',
  track: (index) => `track ${number.format(index)}, counted from 0`,
  language: (language) => `the track in “${language}”`,

  vbr: (quality, averageKbps) => `VBR V${quality}, about ${averageKbps} kbit/s`,
  abr: (kbps) => `ABR, about ${kbps} kbit/s`,
  cbr: (kbps) => `CBR ${kbps} kbit/s`,
  asSource: 'CBR, no more than the source has',
  fit: (bytes, of) => `CBR, as much as fits into ${size(bytes, of)}`,
  fitNothing: 'CBR, as much as fits',
  sampleRate: (hertz) => kilohertz(hertz),
  lowpass: (hertz) => `nothing above ${kilohertz(hertz)}`,
  noLowpass: 'no low-pass',
  lameQuality: (quality) => `LAME quality ${quality}`,
  channels: (choice, stereo) => channels[choice](stereo === 'plain' ? 'plain stereo' : 'stereo'),
  copied: 'MP3 copied, never encoded',
  encodedAnew: 'MP3 encoded anew',

  limits: (bytes, of, seconds) =>
    `a warning above ${[bytes === null ? '' : size(bytes, of), seconds === null ? '' : `${number.format(seconds)} s`].filter((limit) => limit !== '').join(' or ')}`,

  kept: (kept, dropped) =>
    [kept.length === 0 ? '' : `${listed(kept)} kept`, dropped.length === 0 ? '' : `${listed(dropped)} dropped`].filter((part) => part !== '').join(', '),
  coverPixels: (pixels) => `cover of at most ${number.format(pixels)} pixels`,
  tagsSet: (names) => `${tags(names)} set`,
  tagsRemoved: (names) => `${tags(names)} removed`,

  soundAsItIs: 'sound as it is',
  gain: (decibels) => `${number.format(Math.abs(decibels))} dB ${decibels > 0 ? 'louder' : 'quieter'}`,
  fadeIn: (seconds) => `fade in ${number.format(seconds)} s`,
  fadeOut: (seconds) => `fade out ${number.format(seconds)} s`,
  fadesInDecibels: 'fades in decibels',

  named: (pattern) => `named “${pattern}”`,
  plainNames: 'plain file names',

  group: (words) => words.join(', '),
  sentence: (groups) => groups.join(' · '),
};

/** Exact, since it is a promise: `25 MB`, `1.5 MB`, `26,214,400 bytes`. */
function size(bytes: number, of: Limits['bytesOf']): string {
  const exact = bytes % 100_000 === 0 ? `${number.format(bytes / 1_000_000)} MB` : byteCount.format(bytes);
  return of === 'batch' ? `${exact} in all` : exact;
}

function kilohertz(hertz: number): string {
  return `${number.format(hertz / 1000)} kHz`;
}

const TAGS_NAMED = 3;

function tags(names: readonly string[]): string {
  return names.length > TAGS_NAMED ? `${number.format(names.length)} tags` : listed(names);
}

/** `a`, `a and b`, `a, b and c`. */
function listed(names: readonly (string | Written)[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const presets: Record<PresetId, { readonly name: string; readonly goodFor: string }> = {
  music: { name: 'Music', goodFor: 'sounds like the source to nearly everybody' },
  best: { name: 'Best', goodFor: 'the best sound of a variable bitrate, larger files' },
  small: { name: 'Small', goodFor: 'music for on the way, about two thirds of the size' },
  classic: { name: 'Classic', goodFor: 'a constant bitrate, for players that expect one' },
  maximum: { name: 'Maximum', goodFor: 'the most that MP3 can do, the largest files' },
  voice: { name: 'Voice', goodFor: 'lectures, interviews and podcasts, in mono' },
  audiobook: { name: 'Audiobook', goodFor: 'many hours of reading, in mono, with chapters' },
  'speech-to-text': { name: 'Speech-to-text', goodFor: 'programs that write down what is said, which take 25 MiB and 1,400 s' },
  'car-radio': { name: 'Car radio', goodFor: 'radios and old players: constant bitrate, small cover, plain file names' },
  'as-the-source': { name: 'As the source', goodFor: 'no more bits than the source has; an MP3 is copied without loss' },
};

export const recipe = { explained, presets };
