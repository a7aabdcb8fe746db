import type { Analysis } from './analysis';
import type { Beside } from './beside';
import type { Lyrics } from './lyrics';
import type { MediaInfo } from './media';
import type { LoudnessFacts } from './analysis';
import type { Mark, TimeRange } from './programme';
import type { Recipe } from './recipe';

/** What is to become of one file, or of several that are joined. */
export interface ConversionOptions {
  /** `track` counts only where the index is `null`, and `all` as `default`: each track is a conversion of its own. */
  readonly recipe: Recipe;
  /** Index into `MediaInfo.audioTracks`; `null`: as the recipe says. */
  readonly track: number | null;
  /** In seconds of the source's time line, which starts at 0, in order, apart from each other. Exact to the sample. Empty: all. */
  readonly keep: readonly TimeRange[];
  /** On the same time line: where parts or chapters begin, if the recipe asks for that. */
  readonly marks: readonly Mark[];
  /** What the album measures that it is a part of, where the recipe makes albums equally loud; `null`: the file alone counts. */
  readonly album: LoudnessFacts | null;
  /** A picture instead of the source's cover; `null`: as the recipe says. */
  readonly cover: Blob | null;
  /** Of the first of the files. */
  readonly beside: Beside;
  /** Of each file, `null` where nobody chose any; of files beyond these, none were chosen: the recipe says then. */
  readonly lyrics: readonly (Lyrics | null)[];
}

/** What of the options says what becomes which MP3. */
export type PlanOptions = Pick<ConversionOptions, 'recipe' | 'track' | 'keep' | 'marks'>;

/** Every bitrate that MPEG-1, MPEG-2 or MPEG-2.5 Layer III allows (ISO 11172-3, 13818-3). */
export const BITRATES_KBPS = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 320] as const;

/** One of the files of a plan. */
export interface PlanFile {
  readonly name: string;
  readonly info: MediaInfo;
  /** `null` where nothing was measured. */
  readonly analysis: Analysis | null;
}
