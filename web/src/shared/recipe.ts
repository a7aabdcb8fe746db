/**
 * What to make of a file, as plain data; `wasm/recipe/recipe.h` says what each field means, and its validation in C++ is what counts.
 * A test holds these names and defaults against the core's.
 */
export interface Recipe {
  readonly version: 1;
  /** `default`, `all`, a number from 0, or a language. */
  readonly track: string;
  readonly encoding: Encoding;
  readonly limits: Limits;
  readonly cut: Cut;
  readonly split: Split;
  readonly sound: Sound;
  readonly loudness: Loudness;
  readonly written: Written;
  readonly output: Output;
}

export const ENCODING_MODES = ['vbr', 'abr', 'cbr', 'source', 'fit'] as const;
export type EncodingMode = (typeof ENCODING_MODES)[number];

export interface Encoding {
  readonly mode: EncodingMode;
  /** 0 (best) … 9 (smallest). */
  readonly vbrQuality: number;
  readonly bitrateKbps: number;
  /** Hertz; `null`: as the source. */
  readonly sampleRate: number | null;
  /** Hertz; `null`: LAME's choice, 0: none. */
  readonly lowpassHz: number | null;
  readonly lameQuality: number | null;
  readonly stereo: 'joint' | 'plain';
  readonly copy: 'auto' | 'always' | 'never';
}

export interface Limits {
  readonly bytes: number | null;
  readonly bytesOf: 'file' | 'batch';
  readonly seconds: number | null;
}

/** What is left out by itself. */
export interface Cut {
  readonly trimsSilence: boolean;
  /** `null`: pauses stay as they are. */
  readonly longestPauseSeconds: number | null;
  /** Of full scale: what stays below for `silenceSeconds` is silence. */
  readonly silenceDb: number;
  readonly silenceSeconds: number;
}

export const SPLIT_AT = ['nowhere', 'chapters', 'marks', 'silence', 'every', 'parts', 'limits'] as const;
export type SplitAt = (typeof SPLIT_AT)[number];

/** Where one MP3 ends and the next begins. */
export interface Split {
  readonly at: SplitAt;
  readonly everySeconds: number;
  readonly parts: number;
  readonly into: 'files' | 'chapters' | 'both';
}

/** EBU R128. */
export interface Loudness {
  readonly mode: 'none' | 'gain' | 'limiter';
  readonly targetLufs: number;
  readonly truePeakDbtp: number;
  /** What is no further from the target stays as it is. */
  readonly toleranceLu: number;
  readonly onlyLowers: boolean;
  readonly of: 'file' | 'album';
  readonly replayGain: boolean;
}

export const CHANNEL_CHOICES = ['source', 'mono', 'left', 'right', 'swapped', 'louder', 'dialogue'] as const;
export type ChannelChoice = (typeof CHANNEL_CHOICES)[number];

export interface Sound {
  readonly channels: ChannelChoice;
  readonly gainDb: number;
  readonly fadeInSeconds: number;
  readonly fadeOutSeconds: number;
  /** Of files that are joined: each fades out for so long, and the next one in. */
  readonly fadeBetweenSeconds: number;
  readonly fadeShape: 'linear' | 'decibel';
}

/** An empty value drops the source's tag of this name. */
export interface TagEdit {
  readonly name: string;
  readonly value: string;
}

export interface Written {
  readonly keepsTags: boolean;
  readonly set: readonly TagEdit[];
  readonly keepsCover: boolean;
  /** The longer side, in pixels; `null`: as it is. */
  readonly coverPixels: number | null;
  readonly keepsChapters: boolean;
  /** `keep`, `none`, `track`, or `track:` and a language. */
  readonly lyrics: string;
}

export interface Output {
  /** The file's name without `.mp3`, of words in braces. */
  readonly name: string;
  readonly plainNames: boolean;
}

export const DEFAULT_RECIPE: Recipe = {
  version: 1,
  track: 'default',
  encoding: {
    mode: 'vbr',
    vbrQuality: 2,
    bitrateKbps: 192,
    sampleRate: null,
    lowpassHz: null,
    lameQuality: null,
    stereo: 'joint',
    copy: 'auto',
  },
  limits: { bytes: null, bytesOf: 'file', seconds: null },
  cut: { trimsSilence: false, longestPauseSeconds: null, silenceDb: -50, silenceSeconds: 0.5 },
  split: { at: 'nowhere', everySeconds: 600, parts: 2, into: 'files' },
  sound: { channels: 'source', gainDb: 0, fadeInSeconds: 0, fadeOutSeconds: 0, fadeBetweenSeconds: 0, fadeShape: 'linear' },
  loudness: { mode: 'none', targetLufs: -16, truePeakDbtp: -1, toleranceLu: 0.5, onlyLowers: false, of: 'file', replayGain: false },
  written: { keepsTags: true, set: [], keepsCover: true, coverPixels: null, keepsChapters: true, lyrics: 'keep' },
  output: { name: '{name}', plainNames: false },
};
