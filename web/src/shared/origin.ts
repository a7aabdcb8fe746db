/** What a result was made of and by, for a later batch that is to make only what is missing. Types only. */

/** What was asked for when “Convert” was pressed. */
export interface Asked {
  /** The recipe for all files, as `recipeKey` says it: not what a file had of its own. */
  readonly recipe: string;
  /** Tracks of the file that became MP3s, or sets of parts. */
  readonly tracks: number;
}

export interface ResultOrigin extends Asked {
  /** The source's, in the list: `/` between its folders and its name. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since the epoch, as the browser says. */
  readonly lastModified: number;
  /** Which track; `null` where it was the only one, or the default. */
  readonly track: number | null;
  /** Which of how many MP3s of that track, from 1. */
  readonly part: number;
  readonly parts: number;
}
