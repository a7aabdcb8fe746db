/**
 * Every file that is added is looked into, in the order in which it came, while nobody waits for it. What is found is told in bundles:
 * the list is long, perhaps, and each change of it is paid for by the whole page.
 */
import type { ProbeOutcome } from '../shared/converter';
import type { Job } from './job';
import type { QueueEvent } from './queue_event';

export interface Probing {
  readonly outcome: Promise<ProbeOutcome>;
  giveUp(): void;
}

export interface ProberPorts {
  probe(file: File): Probing;
  dispatch(event: QueueEvent): void;
  /** Milliseconds, from any beginning. */
  now(): number;
  later(act: () => void, milliseconds: number): void;
}

export interface Prober {
  /** To be told of each change of the queue, after it. */
  follow(event: QueueEvent): void;
}

/** Short enough to seem at once, long enough for many small files. */
const REPORT_EVERY_MS = 200;

/** One at a time: the engine does no more. */
export function createProber({ probe, dispatch, now, later }: ProberPorts): Prober {
  /** In the order of their coming. */
  const unknown = new Map<string, File>();
  let found = new Map<string, ProbeOutcome>();
  let running: { readonly id: string; readonly probing: Probing } | null = null;
  let reportedAt = -Infinity;
  let isReporting = false;

  function advance(): void {
    const [next] = running ? [] : unknown;
    if (!next) return;
    const [id, file] = next;
    unknown.delete(id);
    const probing = probe(file);
    running = { id, probing };
    void probing.outcome
      .catch((reason: unknown): ProbeOutcome => ({ ok: false, error: { code: 'engine_crashed', detail: String(reason) } }))
      .then((outcome) => {
        if (running?.probing !== probing) return;
        running = null;
        tell(id, outcome);
        advance();
      });
  }

  function tell(id: string, outcome: ProbeOutcome): void {
    found.set(id, outcome);
    if (isReporting) return;
    const wait = reportedAt + REPORT_EVERY_MS - now();
    if (wait <= 0) {
      report();
      return;
    }
    isReporting = true;
    later(report, wait);
  }

  function report(): void {
    isReporting = false;
    reportedAt = now();
    const all = found;
    found = new Map();
    dispatch({ type: 'probed', found: all });
  }

  /** Gone from the list, or looked into by the conversion itself. */
  function forget(id: string): void {
    unknown.delete(id);
    if (running?.id !== id) return;
    const { probing } = running;
    running = null;
    probing.giveUp();
  }

  /** Removed before it was looked into, and back. */
  function lookAgain(job: Job): void {
    if (job.state === 'waiting' && job.source.probe.state === 'waiting' && job.source.joined.length === 0) unknown.set(job.id, job.source.file);
  }

  return {
    follow(event) {
      if (event.type === 'added') event.files.forEach(({ id, file }) => unknown.set(id, file));
      else if (event.type === 'found') event.files.forEach(({ file }, id) => unknown.set(id, file));
      else if (event.type === 'opened') forget(event.id);
      else if (event.type === 'returned') event.jobs.forEach(({ job }) => lookAgain(job));
      else if (event.type === 'removed') event.ids.forEach(forget);
      else return;
      advance();
    },
  };
}
