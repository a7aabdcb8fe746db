/** Which values each field of a recipe may have; the core's validation has the same rules. */
import {
  CHANNEL_CHOICES,
  ENCODING_MODES,
  SPLIT_AT,
  type Cut,
  type Encoding,
  type Limits,
  type Loudness,
  type Output,
  type Recipe,
  type Sound,
  type Split,
  type Written,
} from '../shared/recipe';
import { MP3_SAMPLE_RATES } from './mpeg';
import { readNamePattern } from './names/file_name';
import { isTagSet } from './tag_rules';

/** As problems and conflicts name it. */
export type RecipeField =
  | 'track'
  | `encoding.${keyof Encoding}`
  | `limits.${keyof Limits}`
  | `cut.${keyof Cut}`
  | `split.${keyof Split}`
  | `sound.${keyof Sound}`
  | `loudness.${keyof Loudness}`
  | `written.${keyof Written}`
  | `output.${keyof Output}`;

type Rule = (value: unknown) => boolean;
type Rules<Group> = { readonly [Field in keyof Group]: Rule };

/** What LAME can be told. */
const lowpass = whole(1000, 20_500);

const encoding: Rules<Encoding> = {
  mode: oneOf(ENCODING_MODES),
  vbrQuality: whole(0, 9),
  // At a constant bitrate, only those of Layer III: `parseRecipe` knows the mode.
  bitrateKbps: whole(8, 320),
  sampleRate: orNull(oneOf(MP3_SAMPLE_RATES)),
  lowpassHz: orNull((value) => value === 0 || lowpass(value)),
  lameQuality: orNull(whole(0, 9)),
  stereo: oneOf(['joint', 'plain']),
  copy: oneOf(['auto', 'always', 'never']),
};

const limits: Rules<Limits> = {
  bytes: orNull(whole(1, Number.MAX_SAFE_INTEGER)),
  bytesOf: oneOf(['file', 'batch']),
  seconds: orNull((value) => isNumber(value) && value > 0 && value <= 1e9),
};

const cut: Rules<Cut> = {
  trimsSilence: isBoolean,
  longestPauseSeconds: orNull(within(0.1, 60)),
  silenceDb: within(-90, -20),
  silenceSeconds: within(0.1, 60),
};

const split: Rules<Split> = {
  at: oneOf(SPLIT_AT),
  everySeconds: within(1, 86_400),
  parts: whole(2, 1000),
  into: oneOf(['files', 'chapters', 'both']),
};

const loudness: Rules<Loudness> = {
  mode: oneOf(['none', 'gain', 'limiter']),
  targetLufs: within(-40, -5),
  truePeakDbtp: within(-9, 0),
  toleranceLu: within(0, 3),
  onlyLowers: isBoolean,
  of: oneOf(['file', 'album']),
  replayGain: isBoolean,
};

const sound: Rules<Sound> = {
  channels: oneOf(CHANNEL_CHOICES),
  gainDb: within(-60, 60),
  fadeInSeconds: within(0, 60),
  fadeOutSeconds: within(0, 60),
  fadeBetweenSeconds: within(0, 30),
  fadeShape: oneOf(['linear', 'decibel']),
};

const written: Rules<Written> = {
  keepsTags: isBoolean,
  set: isTagSet,
  keepsCover: isBoolean,
  coverPixels: orNull(whole(32, 8192)),
  keepsChapters: isBoolean,
  lyrics: isLyrics,
};

const output: Rules<Output> = {
  name: (value) => typeof value === 'string' && readNamePattern(value).ok,
  plainNames: isBoolean,
};

export const GROUPS = { encoding, limits, cut, split, sound, loudness, written, output } satisfies {
  readonly [Group in Exclude<keyof Recipe, 'version' | 'track'>]: Rules<Recipe[Group]>;
};

/** `default`, `all`, a number without zeros before it, or a language as in BCP 47 or ISO 639: `de`, `ger`, `pt-BR`. */
export function isTrack(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 35 && /^(default|0|[1-9][0-9]{0,3}|[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)$/.test(value);
}

/** As in BCP 47 or ISO 639. */
function isLanguage(text: string): boolean {
  return text.length <= 35 && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text);
}

/** `keep`, `none`, `track`, or `track:eng`. */
function isLyrics(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return value.startsWith('track:') ? isLanguage(value.slice('track:'.length)) : ['keep', 'none', 'track'].includes(value);
}

function oneOf(values: readonly (string | number)[]): Rule {
  return (value) => values.some((allowed) => allowed === value);
}

function orNull(rule: Rule): Rule {
  return (value) => value === null || rule(value);
}

function whole(least: number, most: number): Rule {
  return (value) => isNumber(value) && Number.isInteger(value) && value >= least && value <= most;
}

function within(least: number, most: number): Rule {
  return (value) => isNumber(value) && value >= least && value <= most;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
