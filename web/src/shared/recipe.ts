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
  readonly sound: Sound;
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

export const CHANNEL_CHOICES = ['source', 'mono', 'left', 'right', 'swapped', 'louder', 'dialogue'] as const;
export type ChannelChoice = (typeof CHANNEL_CHOICES)[number];

export interface Sound {
  readonly channels: ChannelChoice;
  readonly gainDb: number;
  readonly fadeInSeconds: number;
  readonly fadeOutSeconds: number;
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
  sound: { channels: 'source', gainDb: 0, fadeInSeconds: 0, fadeOutSeconds: 0, fadeShape: 'linear' },
  written: { keepsTags: true, set: [], keepsCover: true, coverPixels: null, keepsChapters: true },
  output: { name: '{name}', plainNames: false },
};
