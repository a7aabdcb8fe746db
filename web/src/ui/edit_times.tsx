/** What is kept of several files. */
import type { PageModel } from '../model/page_model';
import type { WaitingJob } from '../queue/job';
import { WHOLE_RANGE, type RangeDraft } from '../queue/selection';
import { SharedCutDialog } from './editor/cut/shared_cut_dialog';

export interface EditTimesProps {
  readonly model: PageModel;
  /** Of jobs that wait; none while they are not edited. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

export function EditTimes({ model, ids, onClose }: EditTimesProps) {
  const wanted = new Set(ids);
  const jobs = ids.length === 0 ? [] : model.queue.value.jobs.filter((job): job is WaitingJob => job.state === 'waiting' && wanted.has(job.id));
  return (
    <SharedCutDialog
      count={jobs.length}
      ranges={commonRanges(jobs)}
      onApply={(ranges) => {
        model.trim(ids, ranges);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** Those of all of them, or none where they differ from each other. */
function commonRanges(jobs: readonly WaitingJob[]): readonly RangeDraft[] {
  const [first, ...others] = jobs.map(({ source }) => source.draft.ranges);
  const isSame = first !== undefined && others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return isSame ? first : [WHOLE_RANGE];
}
