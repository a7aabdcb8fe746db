/** Jobs whose MP3s a folder has already leave the list before they are converted, in one go that can be undone. */
import { savingWords } from '../messages/saving_words';
import { sourcePath, type Job, type QueuedJob, type WaitingJob } from '../queue/job';
import { isActive } from '../queue/queue';
import { fileName } from '../recipe/names/file_name';
import { recipeOf } from '../recipe/own_settings';
import { recipeKey } from '../recipe/recipe_key';
import { entryPath } from '../saving/entry_paths';
import type { FolderIndex } from '../saving/folder_index';
import { FolderLook } from '../saving/folder_look';
import { lookThrough, type LookedThrough, type Sought } from '../saving/missing';
import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import type { IntoFolderParts } from './into_folder';

export interface Missing extends Pick<LookedThrough, 'replaceable'> {
  readonly isAnythingLeft: boolean;
}

/** Progress is shown so often, and not before somebody wonders. */
const TELLING_MS = 200;

/** Throws what reading the folder throws. */
export async function lookForMissing(parts: IntoFolderParts, index: FolderIndex, giveUp: AbortSignal): Promise<Missing> {
  const { queueStore, folder, delivery } = parts;
  const { queue, announced } = queueStore;
  const recipe = parts.recipe.peek();
  const jobs = queue.peek().jobs.filter(isToBeConverted);
  const total = jobs.length;
  let toldAt = performance.now();

  function tell(done: number): void {
    if (giveUp.aborted || performance.now() - toldAt < TELLING_MS) return;
    toldAt = performance.now();
    const says = savingWords.lookingThrough(folder.name, done, total);
    delivery.value = { to: 'folder', says, saved: done, total, fraction: done / total, follows: false };
  }

  await index.read();
  const found = await lookThrough(jobs.flatMap((job) => soughtOf(job, recipe)), index, new FolderLook(folder), tell, giveUp);
  giveUp.throwIfAborted();
  // What began to be converted meanwhile goes on.
  const waiting = new Set(queue.peek().jobs.flatMap((job) => (isToBeConverted(job) ? [job.id] : [])));
  const stillThere = (ids: readonly string[]): readonly string[] => ids.filter((id) => waiting.has(id));
  const same = stillThere(found.same);
  const unknown = stillThere(found.unknown);
  const sentence = savingWords.alreadyThere(folder.name, { total, same: same.length, unknown: unknown.length, outdated: found.outdated });
  const there = [...same, ...unknown];
  if (there.length > 0) parts.takeOut(there, sentence);
  else parts.news.value = sentence;
  announced.value = sentence;
  return { replaceable: found.replaceable, isAnythingLeft: there.length < total || isActive(queue.peek()) };
}

function isToBeConverted(job: Job): job is WaitingJob | QueuedJob {
  return job.state === 'waiting' || job.state === 'queued';
}

/** None where files are joined: what they become has no place of its own. */
function soughtOf(job: WaitingJob | QueuedJob, forAll: Recipe): readonly Sought[] {
  const { id, name, source } = job;
  if (source.joined.length > 0) return [];
  const { file, folder, own, info } = source;
  const recipe = job.state === 'queued' ? job.options.recipe : recipeOf(forAll, own);
  const { output, split, track } = recipe;
  const isOne = (track !== 'all' || info?.audioTracks.length === 1) && (split.at === 'nowhere' || split.into === 'chapters');
  const plainName = isOne && output.name === DEFAULT_RECIPE.output.name ? fileName(output.name, { name }, output.plainNames) : null;
  return [
    {
      id,
      path: sourcePath(source),
      bytes: file.size,
      lastModified: file.lastModified,
      recipe: (job.state === 'queued' && job.asked?.recipe) || recipeKey(forAll),
      isInFolder: folder !== '',
      plainPath: plainName === null ? null : entryPath({ folder, fileName: plainName }),
    },
  ];
}
