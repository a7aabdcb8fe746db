/** Several files that become one MP3: the dialog, put together with the model. */
import type { PageModel } from '../model/page_model';
import { findJob } from '../queue/queue';
import { joinable } from '../queue/joining';
import { NOTHING_OWN } from '../recipe/own_recipe';
import { recipeOf } from '../recipe/own_settings';
import { joinDialog } from './join/lazy_parts';

export interface JoinFilesProps {
  readonly model: PageModel;
  /** Of jobs that wait; none while nothing is joined. One of files that are joined already: their order is changed. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

export function JoinFiles({ model, ids, onClose }: JoinFilesProps) {
  if (ids.length === 0) return null;
  const queue = model.queue.value;
  const parts = joinable(queue.jobs, ids);
  if (parts.length < 2) return null;
  const [first = ''] = ids;
  const whole = ids.length === 1 ? findJob(queue, first) : undefined;
  const forAll = model.recipe.recipe.value;
  const own = whole?.state === 'waiting' ? whole.source.own : parts[0]?.source.own;
  return (
    <joinDialog.Part
      key={ids.join()}
      parts={parts}
      title={whole?.name ?? null}
      fadeSeconds={recipeOf(forAll, own ?? NOTHING_OWN).sound.fadeBetweenSeconds}
      onJoin={(order, title, fadeSeconds) => {
        model.join(ids, order, { title, fadeSeconds: fadeSeconds === forAll.sound.fadeBetweenSeconds ? null : fadeSeconds });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
