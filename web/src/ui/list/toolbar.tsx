import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { messages } from '../../messages/messages';
import type { BatchOutlook } from '../../queue/batch_outlook';
import { isActive, type Queue } from '../../queue/queue';
import { tallyOf } from '../../queue/tally';
import type { EngineState } from '../../shared/converter';
import { PauseIcon, PlayIcon } from '../kit/icons';
import { BatchProgress, BatchStatus } from './batch_status';
import { Failures } from './failures';
import type { ListActions } from './list_actions';

export interface ToolbarProps {
  readonly queue: Queue;
  readonly outlook: ReadonlySignal<BatchOutlook>;
  readonly engine: EngineState;
  readonly actions: ListActions;
  /** The button that saves all results. */
  readonly saveAll: ComponentChildren;
  /** What will be made of the files that wait, beside the button that does it. */
  readonly children: ComponentChildren;
}

export function Toolbar({ queue, outlook, engine, actions, saveAll, children }: ToolbarProps) {
  const { list } = messages;
  const { waiting, convertible, queued, running, done } = tallyOf(queue.jobs);
  const isBusy = isActive(queue);
  return (
    <div class="toolbar">
      <div class="toolbar-status">
        <BatchStatus queue={queue} outlook={outlook} />
        {/* Not where “Convert” was: a double click must not pause or stop what its first half began. */}
        {running && running.ending === null && (
          <button type="button" class="button" onClick={running.paused ? actions.resume : actions.pause}>
            {running.paused ? <PlayIcon /> : <PauseIcon />}
            {running.paused ? list.resume : list.pause}
          </button>
        )}
        {isBusy && queued > 0 && (
          <button type="button" class="button" onClick={actions.stop}>
            {list.stop}
          </button>
        )}
        {engine.state === 'starting' && queued > 0 && <p class="hint">{list.stillLoading}</p>}
      </div>
      <div class="toolbar-buttons">
        {done > 1 && saveAll}
      </div>
      <BatchProgress queue={queue} outlook={outlook} />
      <Failures tally={tallyOf(queue.jobs)} actions={actions} />
      {waiting > 0 && (
        <div class="toolbar-convert">
          {children}
          <button
            type="button"
            class="button button-primary"
            disabled={engine.state === 'unavailable' || convertible === 0}
            onClick={actions.convert}
          >
            {convertible === 0 ? list.convertNothing : list.convert(convertible)}
          </button>
        </div>
      )}
    </div>
  );
}
