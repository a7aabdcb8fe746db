export interface Sound {
  readonly sampleRate: number;
  /** Samples from −1 to 1. */
  readonly channels: readonly Float32Array[];
}

export function segmentalSnr(source: Sound, coded: Sound): number;
