import { createProber, type Prober } from '../queue/probing';
import type { QueueEvent } from '../queue/queue_event';
import type { Converter } from '../shared/converter';

/** Looks into each file that is added, by the engine, which does so whenever it converts nothing. */
export function createBackgroundProbing(converter: Converter, dispatch: (event: QueueEvent) => void): Prober {
  return createProber({
    probe(file) {
      const abort = new AbortController();
      return { outcome: converter.probe(file, abort.signal), giveUp: () => abort.abort() };
    },
    dispatch,
    now: () => performance.now(),
    later: (act, milliseconds) => void setTimeout(act, milliseconds),
  });
}
