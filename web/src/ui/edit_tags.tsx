/** What is written into one file, and into several. */
import { useEffect } from 'preact/hooks';
import type { PageModel } from '../model/page_model';
import type { WaitingJob } from '../queue/job';
import { tagsEditor } from './editor/tags/lazy_parts';
import { SharedTagsDialog } from './editor/tags/shared_tags_dialog';

export interface TagsOfProps {
  readonly model: PageModel;
  readonly jobs: readonly WaitingJob[];
}

export function TagsOf({ model, jobs }: TagsOfProps) {
  return (
    <tagsEditor.Part
      key={jobs.map(({ id }) => id).join()}
      jobs={jobs}
      recipe={model.recipe.recipe.value}
      onAdjust={model.adjust}
      onCover={model.cover}
      coverOf={model.coverOf}
    />
  );
}

export interface EditTagsProps {
  readonly model: PageModel;
  /** Of jobs that wait; none while they are not edited. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

export function EditTags({ model, ids, onClose }: EditTagsProps) {
  const wanted = new Set(ids);
  // What is no longer waiting cannot be changed.
  const jobs = ids.length === 0 ? [] : model.queue.value.jobs.filter((job): job is WaitingJob => job.state === 'waiting' && wanted.has(job.id));
  useEffect(() => {
    if (ids.length > 0 && jobs.length === 0) onClose();
  });
  return (
    <SharedTagsDialog count={jobs.length} onClose={onClose}>
      <TagsOf model={model} jobs={jobs} />
    </SharedTagsDialog>
  );
}
