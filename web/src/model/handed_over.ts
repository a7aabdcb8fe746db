import { effect } from '@preact/signals';
import { filesOf, sourceOf } from '../queue/job';
import { messages } from '../messages/messages';
import type { HandOvers } from '../shared/hand_over';
import type { PageModel } from './page_model';

/** Adds what other programs hand over to the list; a copy is kept as long as a job may need it. Ends no job. */
export function takeHandedOver(handOvers: HandOvers, { queue, removed, problem, addFiles }: PageModel): void {
  let isWatching = false;
  handOvers.watch(({ files, problem: found }) => {
    if (files.length > 0) addFiles(files.map((handed) => ({ ...handed, folder: '' })));
    if (found) problem.value = messages.handOverProblem(found);
    if (files.length === 0 || isWatching) return;
    isWatching = true;
    effect(() => {
      const { jobs } = queue.value;
      const back = removed.value;
      handOvers.keepOnly(() => new Set([...jobs, ...back.map(({ job }) => job)].map(sourceOf).flatMap((source) => (source ? filesOf(source) : []))));
    });
  });
}
