/** What was seen of a finished MP3 when it was decoded once more. Types only. */
export interface Verification {
  /** It has the very bytes that were written, and they decode without an error to the very number of samples that were encoded. */
  readonly isWhole: boolean;
  /** Per channel, at `sampleRate`. */
  readonly expectedSamples: number;
  readonly decodedSamples: number;
  readonly sampleRate: number;
  /** Packets that could not be decoded. */
  readonly damagedPieces: number;
  /** `null` where it is silent, or nothing could be decoded. */
  readonly lufs: number | null;
  readonly truePeakDbtp: number | null;
}
