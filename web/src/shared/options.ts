/** What the user may choose for a conversion. */
export interface ConversionOptions {
  /** Constant bitrate. Raised or lowered to the nearest one that MP3 allows at the sample rate (see the warning `bitrate_adjusted`). */
  readonly bitrateKbps: number;
  /** Index into `MediaInfo.audioTracks`; `null` for the default track. */
  readonly track: number | null;
  /** Seconds of the source's time line, which starts at 0. Exact to the sample. */
  readonly startSeconds: number;
  /** `null` for the end of the file. */
  readonly endSeconds: number | null;
}

/** Every bitrate that MPEG-1, MPEG-2 or MPEG-2.5 Layer III allows (ISO 11172-3, 13818-3). */
export const BITRATES_KBPS = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 320] as const;

export const DEFAULT_OPTIONS: ConversionOptions = {
  bitrateKbps: 192,
  track: null,
  startSeconds: 0,
  endSeconds: null,
};
