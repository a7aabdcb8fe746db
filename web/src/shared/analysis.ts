/** What one pass of decoding finds out of a file: `wasm/sound/analysis.h` says what each field means. Types only. */

/** Three numbers for each bucket of samples: lowest, highest, root mean square; full scale is 32,767. */
export interface Envelope {
  readonly sampleRate: number;
  readonly samplesPerBucket: number;
  /** Per channel, in all. */
  readonly samples: number;
  readonly buckets: Int16Array<ArrayBuffer>;
}

/** Two numbers for each block: energy, true peak. */
export interface LoudnessBlocks {
  readonly secondsPerBlock: number;
  readonly blocks: Float32Array<ArrayBuffer>;
}

export interface LoudnessFacts {
  /** `null` where all is silence. */
  readonly integratedLufs: number | null;
  readonly rangeLu: number;
  readonly maxMomentaryLufs: number | null;
  readonly maxShortTermLufs: number | null;
  readonly truePeakDbtp: number | null;
}

export interface Analysis {
  readonly seconds: number;
  readonly sampleRate: number;
  readonly channels: number;
  readonly envelope: Envelope;
  readonly blocks: LoudnessBlocks;
  /** Of all of it. */
  readonly loudness: LoudnessFacts;
  readonly channelsAreEqual: boolean;
  readonly leftIsEmpty: boolean;
  readonly rightIsEmpty: boolean;
  readonly bandwidthHz: number | null;
  readonly clippedPlaces: number;
  /** Packets that could not be decoded. */
  readonly damagedPieces: number;
  /** What could be offered, the most useful first. */
  readonly advice: readonly Advice[];
}

/** `wasm/sound/advice.h` says what each means. */
export type Advice =
  | { readonly kind: 'equal_channels' }
  | { readonly kind: 'one_side'; readonly side: 'left' | 'right' }
  | { readonly kind: 'narrow_band'; readonly hz: number; readonly bitrateKbps: number }
  | { readonly kind: 'silence_at_start' | 'silence_at_end'; readonly seconds: number }
  | { readonly kind: 'clipped'; readonly places: number };

/** What is known so far, while the pass runs: buckets from `firstBucket` on, which take the place of those that were there. */
export interface EnvelopePiece {
  readonly sampleRate: number;
  readonly samplesPerBucket: number;
  readonly firstBucket: number;
  readonly buckets: Int16Array<ArrayBuffer>;
  /** What part of the file was read, 0 … 1. */
  readonly fraction: number;
}
