import type { ComponentChildren } from 'preact';
import type { DoneJob, WaitingJob } from '../../queue/job';
import type { MenuItem } from '../kit/menu';

/** What other rooms draw inside of the list. The same object from drawing to drawing, as rows are drawn anew when it changes. */
export interface RowParts {
  /** The whole row of a file that is done. `menu`: what every row has. */
  result(job: DoneJob, menu: () => readonly MenuItem[]): ComponentChildren;
  /** Below a file that waits: what its sound suggests. */
  offer(job: WaitingJob): ComponentChildren;
}
