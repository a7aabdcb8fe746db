import type { Recipe } from './recipe';

/** What is to become of one file. */
export interface ConversionOptions {
  /** `track` counts only where the index is `null`, and `all` as `default`: each track is a conversion of its own. */
  readonly recipe: Recipe;
  /** Index into `MediaInfo.audioTracks`; `null`: as the recipe says. */
  readonly track: number | null;
  /** Seconds of the source's time line, which starts at 0. Exact to the sample. */
  readonly startSeconds: number;
  /** `null` for the end of the file. */
  readonly endSeconds: number | null;
  /** A picture instead of the source's cover; `null`: as the recipe says. */
  readonly cover: Blob | null;
}

/** Every bitrate that MPEG-1, MPEG-2 or MPEG-2.5 Layer III allows (ISO 11172-3, 13818-3). */
export const BITRATES_KBPS = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 320] as const;
