/** What can be done about each job of the list. */
import { messages } from '../messages/messages';
import type { PageModel } from '../model/page_model';
import type { Job } from '../queue/job';
import { isActive } from '../queue/queue';
import { tallyOf } from '../queue/tally';
import type { MenuItem } from './kit/menu';

export function menuOf(model: PageModel, { id }: Job): readonly MenuItem[] {
  const { list } = messages;
  const { jobs } = model.queue.peek();
  const index = jobs.findIndex((job) => job.id === id);
  const moves = [
    { name: list.moveFirst, act: () => model.move(id, 0), isDisabled: index === 0 },
    { name: list.moveUp, act: () => model.move(id, index - 1), isDisabled: index === 0 },
    { name: list.moveDown, act: () => model.move(id, index + 1), isDisabled: index === jobs.length - 1 },
  ];
  return [...(jobs.length > 1 ? moves : []), { name: list.remove, act: () => model.remove([id]) }];
}

/** Whether to save the one result is all that is left to do. */
export function isSole({ queue }: PageModel): boolean {
  const { waiting, done } = tallyOf(queue.value.jobs);
  return waiting === 0 && done === 1 && !isActive(queue.value);
}
