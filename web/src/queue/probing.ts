/** Every file that is added is looked into, in the order of the list, while nobody waits for it. */
import type { ProbeOutcome } from '../shared/converter';
import type { QueuedJob, WaitingJob } from './job';
import type { Queue, QueueEvent } from './queue';

/** What a file says is kept with its job, so nothing is looked into twice. `null` where there is nothing to do. */
export function nextToProbe({ jobs }: Queue): WaitingJob | QueuedJob | null {
  for (const job of jobs) {
    if ((job.state === 'waiting' || job.state === 'queued') && job.source.probe.state === 'waiting') return job;
  }
  return null;
}

export interface ProberPorts {
  probe(file: File): Promise<ProbeOutcome>;
  queue(): Queue;
  dispatch(event: QueueEvent): void;
}

export interface Prober {
  /** To be called whenever the queue changed. */
  advance(): void;
}

/** One at a time: the engine does no more. */
export function createProber({ probe, queue, dispatch }: ProberPorts): Prober {
  let isProbing = false;

  function advance(): void {
    const next = isProbing ? null : nextToProbe(queue());
    if (!next) return;
    const { id, source } = next;
    isProbing = true;
    dispatch({ type: 'probing', id });
    void probe(source.file)
      .catch((reason: unknown): ProbeOutcome => ({ ok: false, error: { code: 'engine_crashed', detail: String(reason) } }))
      .then((outcome) => {
        isProbing = false;
        dispatch(outcome.ok ? { type: 'probed', id, info: outcome.info } : { type: 'probe_failed', id, error: outcome.error });
        advance();
      });
  }

  return { advance };
}
