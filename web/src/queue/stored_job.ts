/** A job as it is kept from visit to visit: plain data; its files' handles and its cover are kept beside it. */
import type { OwnRecipe } from '../recipe/own_recipe';
import type { LoudnessFacts } from '../shared/analysis';
import type { Asked } from '../shared/origin';
import type { Recipe, TagEdit } from '../shared/recipe';
import type { Job, MissingSource, Source } from './job';
import type { SelectionDraft } from './selection';
import { identityOf, type SourceIdentity } from './source_identity';

export interface StoredJob {
  readonly id: string;
  readonly name: string;
  /** By which it was queued; `null` where it waits. */
  readonly recipe: Recipe | null;
  /** Beside `recipe`; earlier versions stored none. */
  readonly asked: Asked | null;
  readonly source: StoredSource;
}

export interface StoredSource {
  readonly identity: SourceIdentity;
  readonly folder: string;
  readonly draft: SelectionDraft;
  readonly own: OwnRecipe;
  /** The key of a picture. */
  readonly cover: string | null;
  readonly beside: { readonly tags: readonly TagEdit[]; readonly cover: string | null };
  readonly shareBytes: number | null;
  readonly album: LoudnessFacts | null;
  readonly joined: readonly StoredJob[];
}

/** What only whoever stores it knows. */
export interface StoredWith {
  /** The hash of a file's ends; `null` where it is not known yet. */
  endsOf(file: File): string | null;
  /** The key of a picture; `null` where it is not kept. */
  keyOf(cover: Blob): string | null;
}

/**
 * What failed or was cancelled waits at the next visit. `null` for what does not come back: results have records of their own, and a
 * file that can never be converted need not be found again.
 */
export function storedJob(job: Job, beside: StoredWith): StoredJob | null {
  if (job.state === 'done' || !job.source) return null;
  const { id, name } = job;
  return { id, name, ...askedOf(job), source: storedSource(job.source, beside) };
}

function askedOf(job: Job): Pick<StoredJob, 'recipe' | 'asked'> {
  if (job.state === 'missing') return { recipe: job.recipe, asked: job.asked };
  const isToBeConverted = job.state === 'queued' || (job.state === 'running' && job.ending === null);
  return isToBeConverted ? { recipe: job.options.recipe, asked: job.asked } : { recipe: null, asked: null };
}

function storedSource(source: Source | MissingSource, beside: StoredWith): StoredSource {
  const { folder, draft, own, cover, beside: besideFile, shareBytes, album, joined } = source;
  const keyOf = (picture: Blob | null): string | null => picture && beside.keyOf(picture);
  return {
    identity: 'identity' in source ? source.identity : identityOf(source.file, beside.endsOf(source.file)),
    folder,
    draft,
    own,
    cover: keyOf(cover),
    beside: { tags: besideFile.tags, cover: keyOf(besideFile.cover) },
    shareBytes,
    album,
    joined: joined.flatMap((part) => storedJob(part, beside) ?? []),
  };
}

/** Of single files, or of those that are joined, by the ids under which they are kept. */
export function handlesOf(job: Job): readonly { readonly id: string; readonly handle: FileSystemFileHandle }[] {
  if (job.state === 'done' || !job.source) return [];
  const { joined, handle } = job.source;
  if (joined.length > 0) return joined.flatMap(handlesOf);
  return handle ? [{ id: job.id, handle }] : [];
}

export function coversOf(job: Job): readonly Blob[] {
  if (job.state === 'done' || !job.source) return [];
  const { joined, cover, beside } = job.source;
  return [...[cover, beside.cover].filter((picture) => picture !== null), ...joined.flatMap(coversOf)];
}
