import type { ComponentChildren } from 'preact';
import type { DoneJob, WaitingJob } from '../../queue/job';

/** What other rooms draw inside of a row. The same object from drawing to drawing, as rows are drawn anew when it changes. */
export interface RowParts {
  /** Below a file that waits, while it is open; `id` is its element's. `isEngineBusy`: looking into a file takes until it is free. */
  editor(id: string, job: WaitingJob, isEngineBusy: boolean): ComponentChildren;
  /** The whole row of a file that is done. */
  result(job: DoneJob): ComponentChildren;
}
