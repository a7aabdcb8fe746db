import type { Job } from '../../queue/job';
import type { MenuItem } from '../kit/menu';

/** What a row of the list may ask for. */
export interface JobActions {
  pause(): void;
  resume(): void;
  cancel(id: string): void;
  edit(id: string): void;
  retry(id: string): void;
  /** Asks for files: those that are missed are known again. */
  choose(): void;
  /** Waits again, and is edited. */
  reopen(id: string): void;
  /** Of what was joined. */
  reorder(id: string): void;
  /** What was joined. */
  separate(id: string): void;
  /** Puts it where another one is, which makes room. */
  place(id: string, where: string): void;
  remove(id: string): void;
  /** What can be done about every job: moved, removed. */
  menuOf(job: Job): readonly MenuItem[];
}
