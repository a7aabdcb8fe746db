import { effect } from '@preact/signals';
import { plainFile } from '../queue/added_file';
import { filesOf, sourceOf } from '../queue/job';
import { messages } from '../messages/messages';
import type { HandOvers } from '../shared/hand_over';
import type { PageModel } from './page_model';

/** Adds what other programs hand over to the list; a copy is kept as long as a job may need it. Ends no job. */
export function takeHandedOver(handOvers: HandOvers, { queue, problem, addFiles }: PageModel): void {
  let isWatching = false;
  handOvers.watch(({ files, problem: found }) => {
    if (files.length > 0) addFiles(files.map(plainFile));
    if (found) problem.value = messages.handOverProblem(found);
    if (files.length === 0 || isWatching) return;
    isWatching = true;
    effect(() => {
      const { jobs } = queue.value;
      handOvers.keepOnly(() => new Set(jobs.map(sourceOf).flatMap((source) => (source ? filesOf(source) : []))));
    });
  });
}
