/** Results on their way into a folder that was chosen: those that are there, those that finish, or those that the folder does not have yet. */
import { savingWords } from '../messages/saving_words';
import type { DoneJob } from '../queue/job';
import { FolderIndex } from '../saving/folder_index';
import { folderProblem } from '../saving/folder_writer';
import type { ResultStore } from '../shared/converter';
import { createBreathe } from './breathe';
import { createFolderDelivery, type FolderDelivery, type FolderDeliveryParts } from './folder_delivery';
import { lookForMissing } from './only_missing';
import type { FolderWish, SavingParts } from './saving';

export interface IntoFolderParts extends SavingParts, Pick<FolderDeliveryParts, 'delivery' | 'wereSaved' | 'areGone'> {
  readonly store: ResultStore;
  readonly folder: FileSystemDirectoryHandle;
  readonly wish: FolderWish;
  /** Those that the wish is about now. */
  results(): readonly DoneJob[];
}

/** The browser or its policy does not allow it. */
export const refused = (): string => savingWords.folderProblems.refused;

/** Returns what ends it. */
export function intoFolder(parts: IntoFolderParts): () => void {
  const { folder, wish, delivery, problem, results } = parts;
  const index = new FolderIndex(folder, (act) => navigator.locks.request(`unreel-index-${folder.name}`, act), createBreathe());
  const giveUp = new AbortController();
  let inFolder: FolderDelivery | null = null;

  function deliver(replaceable: ReadonlySet<string>): void {
    inFolder = createFolderDelivery({ ...parts, follows: wish !== 'now', index, replaceable });
    inFolder.add(results());
  }

  async function lookAndDeliver(): Promise<void> {
    try {
      const { replaceable, isAnythingLeft } = await lookForMissing(parts, index, giveUp.signal);
      delivery.value = null;
      if (isAnythingLeft) deliver(replaceable);
    } catch (exception) {
      delivery.value = null;
      if (!giveUp.signal.aborted) problem.value = savingWords.folderProblems[folderProblem(exception)];
    }
  }

  if (wish === 'only_missing') void lookAndDeliver();
  else deliver(new Set());
  return () => {
    giveUp.abort();
    inFolder?.stop();
  };
}
