/** What can be done with a result, besides what can be done with every row. */
import { messages } from '../../messages/messages';
import type { DoneJob } from '../../queue/job';
import type { MenuItem } from '../kit/menu';

export interface ResultActions {
  play(id: string): void;
  rename(id: string): void;
  /** `null` where the browser hands files to no other app. */
  readonly share: ((id: string) => void) | null;
}

export function resultItems({ id }: DoneJob, { play, rename, share }: ResultActions): readonly MenuItem[] {
  const { results } = messages;
  return [
    { name: results.play, act: () => play(id) },
    { name: results.rename, act: () => rename(id) },
    ...(share ? [{ name: results.share, act: () => share(id) }] : []),
  ];
}
