import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { messages } from '../../messages/messages';
import type { BatchOutlook } from '../../queue/batch_outlook';
import { isActive, type Queue } from '../../queue/queue';
import { problemOf } from '../../queue/submission';
import type { EngineState } from '../../shared/converter';
import { BatchProgress, BatchStatus } from './batch_status';

export interface ToolbarProps {
  readonly queue: Queue;
  readonly outlook: ReadonlySignal<BatchOutlook>;
  readonly engine: EngineState;
  readonly onConvert: () => void;
  readonly onStop: () => void;
  /** The button that saves all results. */
  readonly saveAll: ComponentChildren;
  /** What will be made of the files that wait, beside the button that does it. */
  readonly children: ComponentChildren;
}

export function Toolbar(props: ToolbarProps) {
  const { queue, outlook, engine, onConvert, onStop, saveAll, children } = props;
  const count = (state: string): number => queue.jobs.reduce((sum, job) => sum + Number(job.state === state), 0);
  const waiting = count('waiting');
  const convertible = queue.jobs.reduce((sum, job) => sum + Number(job.state === 'waiting' && !problemOf(job.source)), 0);
  const queued = count('queued');
  const done = count('done');
  return (
    <div class="toolbar">
      <div class="toolbar-status">
        <BatchStatus queue={queue} outlook={outlook} />
        {/* Not where “Convert” was: a double click must not stop what its first half began. */}
        {isActive(queue) && queued > 0 && (
          <button type="button" class="button" onClick={onStop}>
            {messages.list.stop}
          </button>
        )}
        {engine.state === 'starting' && queued > 0 && <p class="hint">{messages.list.stillLoading}</p>}
      </div>
      <div class="toolbar-buttons">
        {done > 1 && saveAll}
      </div>
      <BatchProgress queue={queue} outlook={outlook} />
      {waiting > 0 && (
        <div class="toolbar-convert">
          {children}
          <button type="button" class="button button-primary" disabled={engine.state === 'unavailable' || convertible === 0} onClick={onConvert}>
            {convertible === 0 ? messages.list.convertNothing : messages.list.convert(convertible)}
          </button>
        </div>
      )}
    </div>
  );
}
