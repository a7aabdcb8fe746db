/** Several files that become one MP3: the dialog, put together with the model. */
import type { PageModel } from '../model/page_model';
import { findJob } from '../queue/queue';
import { joinable } from '../queue/joining';
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
  return (
    <joinDialog.Part
      key={ids.join()}
      parts={parts}
      title={whole?.name ?? null}
      onJoin={(order, title) => {
        model.join(ids, order, title);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
