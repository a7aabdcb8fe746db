/** Words with their times: subtitles, or lyrics. Types only. */
import type { ErrorReport } from './errors';
import type { TimeRange } from './programme';

export interface LyricsLine {
  readonly startSeconds: number;
  /** `null`: until the next line. */
  readonly endSeconds: number | null;
  /** Without markup; may have several lines. */
  readonly text: string;
}

export interface Lyrics {
  /** ISO 639-2; empty where unknown. */
  readonly language: string;
  /** In the order of time, on the time line of the source. */
  readonly lines: readonly LyricsLine[];
}

/** Words that somebody chose for a file, and where they are from. */
export interface ChosenLyrics extends Lyrics {
  readonly from: { readonly file: string } | { readonly track: number };
}

export type LyricsReading = { readonly ok: true; readonly lyrics: Lyrics } | { readonly ok: false; readonly error: ErrorReport };

export interface LyricsFiles {
  /** SubRip, WebVTT or LRC: the content says which. Where a line of it lies, the error's subject is its number. */
  readLyrics(bytes: Uint8Array<ArrayBuffer>): Promise<LyricsReading>;
  /** Of a text track of the file: an index into `MediaInfo.textTracks`. Waits as `probe` does, and reads most of a file that has no index. */
  readTextTrack(file: File, track: number, giveUp: AbortSignal): Promise<LyricsReading>;
  /** As LRC, as they are heard where these pieces are kept; none: all. `null` where the engine could not be asked. */
  writeLrc(lyrics: Lyrics, keep: readonly TimeRange[], title: string): Promise<string | null>;
}
