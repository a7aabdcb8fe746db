/** What lies in folders comes into the list, but for what the list has already. In a script of its own. */
import type { AddedFile } from '../queue/added_file';
import { sortOutTwice } from '../queue/same_file';
import { walk, type Entry, type Found } from '../queue/walk';
import { isWords } from '../queue/words_beside';
import type { AddingParts } from './adding_files';
import { createBreathe } from './breathe';

export interface LookedThrough {
  /** So many were added. */
  readonly files: number;
  readonly chunks: number;
  readonly skipped: number;
  readonly twice: readonly AddedFile[];
  readonly limits: readonly NonNullable<Found['limit']>[];
}

/** A walk that is over sooner is not spoken of. */
const SHORT_MS = 400;

/** `tell`: how many there are so far. */
export async function lookThrough(
  entries: readonly Entry[],
  { queue, looksBeside, addFiles }: AddingParts,
  tell: (files: number) => void,
  signal: AbortSignal,
): Promise<LookedThrough> {
  const began = performance.now();
  const breathe = createBreathe();
  let [files, skipped, chunks] = [0, 0, 0];
  const limits = new Set<NonNullable<Found['limit']>>();
  const twice: AddedFile[] = [];
  for await (const found of walk(entries, { looksBeside: looksBeside.peek(), breathe, signal })) {
    const sorted = sortOutTwice(queue.peek().jobs, found.files);
    if (sorted.fresh.length > 0) addFiles(sorted.fresh);
    twice.push(...sorted.twice);
    // Words are no files of their own, where they lie beside media.
    files += sorted.fresh.filter(({ file, folder }) => folder === '' || !isWords(file.name)).length;
    chunks += Number(sorted.fresh.length > 0);
    skipped += found.skipped;
    if (found.limit) limits.add(found.limit);
    if (performance.now() - began > SHORT_MS) tell(files);
    await breathe();
  }
  return { files, chunks, skipped, twice, limits: [...limits] };
}
