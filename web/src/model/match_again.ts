/** Files that somebody chose, and those that are missed: which is which. */
import type { AddedFile } from '../queue/added_file';
import type { LostFile } from '../queue/revival';
import { grouped } from '../shared/grouped';
import { nextTask } from './next_task';
import { identityKey, identityOf, isSameFile } from '../queue/source_identity';

export interface MatchParts {
  readonly files: readonly AddedFile[];
  readonly wanted: readonly LostFile[];
  hashOf(file: File): Promise<string | null>;
  /** By the ids of those that miss them. */
  give(found: ReadonlyMap<string, AddedFile>): void;
  add(others: readonly AddedFile[]): void;
}

/** Often enough to see that something happens; each time the whole list is gone through. */
const GIVE_EVERY = 250;

/** What cannot be one of them is added first. One file may be missed by several, as it was added so often. */
export async function matchAgain({ files, wanted, hashOf, give, add }: MatchParts): Promise<void> {
  const byKey = grouped(wanted, ({ identity }) => identityKey(identity));
  const keyOf = ({ file }: AddedFile): string => identityKey(identityOf(file, null));
  const others = files.filter((added) => !byKey.has(keyOf(added)));
  if (others.length > 0) add(others);
  const strangers: AddedFile[] = [];
  let found = new Map<string, AddedFile>();
  for (const added of files) {
    const alike = byKey.get(keyOf(added));
    if (!alike) continue;
    const ends = alike.some(({ identity }) => identity.ends !== null) ? await hashOf(added.file) : null;
    const same = alike.filter(({ identity }) => isSameFile(identity, identityOf(added.file, ends)));
    if (same.length === 0) strangers.push(added);
    for (const { id } of same) found.set(id, added);
    if (found.size < GIVE_EVERY) continue;
    give(found);
    found = new Map();
    await nextTask();
  }
  give(found);
  if (strangers.length > 0) add(strangers);
}
