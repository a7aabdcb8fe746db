/** What can be done to all of the list. */
import type { PageModel } from '../model/page_model';
import { canPickFolder } from '../model/pick_folder';
import { messages } from '../messages/messages';
import type { Job } from '../queue/job';
import { tallyOf } from '../queue/tally';
import type { MenuItem } from './kit/menu';
import type { ListActions } from './list/list_actions';

/** `acted`: called after what takes away the button that was pressed for it. */
export function listActions(model: PageModel, acted: () => void, showFailed: () => void): ListActions {
  const thenTell = (act: () => void) => () => {
    act();
    acted();
  };
  return {
    convert: thenTell(model.convert),
    stop: thenTell(model.stop),
    pause: model.pause,
    resume: model.resume,
    retryAll: thenTell(model.retryAll),
    showFailed,
  };
}

export function menuOfAll(model: PageModel): readonly MenuItem[] {
  const { list } = messages;
  const { jobs } = model.queue.peek();
  const { waiting, queued, retryable, done, cancelled } = tallyOf(jobs);
  const remove = (isMeant: (job: Job) => boolean) => () => model.remove(jobs.filter(isMeant).map(({ id }) => id));
  return [
    { name: list.retryAll, act: model.retryAll, isDisabled: retryable === 0 },
    { name: list.clearFinished, act: remove(({ state }) => state === 'done' || state === 'cancelled'), isDisabled: done + cancelled === 0 },
    {
      name: canPickFolder ? list.onlyMissing : list.onlyMissingNot,
      act: () => void model.saving.saveFolder('only_missing'),
      isDisabled: !canPickFolder || waiting + queued === 0 || model.saving.delivery.peek() !== null,
    },
    { name: list.removeAll, act: remove(() => true) },
  ];
}
