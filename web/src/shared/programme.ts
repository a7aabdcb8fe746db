/** What becomes which MP3: `wasm/programme/programme.h` and `wasm/base` say what each field means. Types only. */
import type { Chapter } from './media';

/** A piece of what is heard of a file, in seconds from its start. */
export interface TimeRange {
  readonly startSeconds: number;
  /** `null` for the end of the file. */
  readonly endSeconds: number | null;
}

/** A named point: a part or a chapter begins here. */
export interface Mark {
  readonly seconds: number;
  /** May be empty. */
  readonly title: string;
}

export interface ProgrammeClip extends TimeRange {
  /** Index into the files of the conversion. */
  readonly source: number;
}

/** One MP3. */
export interface ProgrammePart {
  readonly clips: readonly ProgrammeClip[];
  /** Empty: the source's. */
  readonly title: string;
  /** From 1, of all parts; 0 where there is only one. */
  readonly number: number;
  /** In seconds of the part; `null`: those of its sources, moved and clipped. */
  readonly chapters: readonly Chapter[] | null;
}

export interface Programme {
  readonly parts: readonly ProgrammePart[];
}

/** What the planner made of a recipe and its sources. */
export interface Plan {
  /** One; two where there is to be an MP3 of each part, and one of all with chapters. */
  readonly programmes: readonly Programme[];
  readonly notes: { readonly marksLeftOut: number; readonly marksMerged: number; readonly silenceSeconds: number };
}
