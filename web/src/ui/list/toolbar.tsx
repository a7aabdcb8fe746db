import { isActive, type Queue } from '../../queue/queue';
import type { EngineState } from '../../shared/converter';
import type { ReadonlySignal } from '@preact/signals';
import type { BatchOutlook } from '../../queue/batch_outlook';
import { BatchProgress, BatchStatus } from './batch_status';
import { BitrateSelect } from '../recipe/bitrate_select';
import { formatFiles } from '../../messages/format';

export interface ToolbarProps {
  readonly queue: Queue;
  readonly outlook: ReadonlySignal<BatchOutlook>;
  readonly engine: EngineState;
  readonly bitrateKbps: number;
  readonly onBitrate: (kbps: number) => void;
  readonly onConvert: () => void;
  readonly onStop: () => void;
  readonly onSaveAll: () => void;
}

export function Toolbar(props: ToolbarProps) {
  const { queue, outlook, engine, bitrateKbps, onBitrate, onConvert, onStop, onSaveAll } = props;
  const count = (state: string): number => queue.jobs.reduce((sum, job) => sum + Number(job.state === state), 0);
  const waiting = count('waiting');
  const queued = count('queued');
  const done = count('done');
  return (
    <div class="toolbar">
      <div class="toolbar-status">
        <BatchStatus queue={queue} outlook={outlook} />
        {/* Not where “Convert” was: a double click must not stop what its first half began. */}
        {isActive(queue) && queued > 0 && (
          <button type="button" class="button" onClick={onStop}>
            Stop
          </button>
        )}
        {engine.state === 'starting' && queued > 0 && <p class="hint">The converter is still loading; it begins by itself.</p>}
      </div>
      <div class="toolbar-buttons">
        {done > 1 && (
          <button type="button" class="button" onClick={onSaveAll}>
            Save all
          </button>
        )}
      </div>
      <BatchProgress queue={queue} outlook={outlook} />
      {waiting > 0 && (
        <div class="toolbar-convert">
          <BitrateSelect kbps={bitrateKbps} onChange={onBitrate} />
          <button type="button" class="button button-primary" disabled={engine.state === 'unavailable'} onClick={onConvert}>
            Convert {formatFiles(waiting)}
          </button>
        </div>
      )}
    </div>
  );
}
