/** Results are decoded once more when there is nothing else to do, one after the other, and told to be whole, or not. */
import { effect, type ReadonlySignal } from '@preact/signals';
import { recordOf, type DoneJob } from '../queue/job';
import { findJob, isActive, type Queue } from '../queue/queue';
import type { QueueEvent } from '../queue/queue_event';
import { verificationOf } from '../queue/verification';
import type { Converter, ResultStore, StoredResult } from '../shared/converter';
import type { ConversionSummary } from '../shared/protocol';
import type { Verification } from '../shared/verification';

export interface VerifyingParts {
  readonly queue: ReadonlySignal<Queue>;
  readonly isWanted: ReadonlySignal<boolean>;
  readonly converter: Pick<Converter, 'verify'>;
  store(): ResultStore | null;
  dispatch(event: QueueEvent): void;
}

/** After a batch somebody may press a button, and the encoders' memory is given back. */
const QUIET_MS = 1500;

export function keepVerifying({ queue, isWanted, converter, store, dispatch }: VerifyingParts): void {
  /** Those of which nothing could be found out. */
  const given = new Set<string>();
  let running: { readonly id: string; readonly giveUp: AbortController } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  effect(() => {
    const { jobs } = queue.value;
    const isQuiet = isWanted.value && !isActive(queue.value);
    // What runs gives way to conversions by itself; what was removed, or is not wanted any more, is not decoded to its end.
    if (running && (!isWanted.value || findJob(queue.value, running.id)?.state !== 'done')) running.giveUp.abort();
    clearTimeout(timer);
    if (isQuiet && !running && jobs.some(isUnknown)) timer = setTimeout(() => void goOn(), QUIET_MS);
  });

  function isUnknown(job: Queue['jobs'][number]): job is DoneJob {
    return job.state === 'done' && job.verified === null && !given.has(job.id);
  }

  async function goOn(): Promise<void> {
    for (;;) {
      const results = store();
      const next = queue.peek().jobs.find(isUnknown);
      if (!results || !next || running || !isWanted.peek() || isActive(queue.peek())) return;
      const giveUp = new AbortController();
      running = { id: next.id, giveUp };
      const verification = await look(results, next, giveUp.signal).catch(() => null);
      running = null;
      if (verification) tell(results, next, verification);
      else if (!giveUp.signal.aborted) given.add(next.id);
    }
  }

  async function look(results: ResultStore, { result, summary, fileName }: DoneJob, signal: AbortSignal): Promise<Verification | null> {
    return results.reading(result, async (content) => {
      const outcome = await converter.verify(new File([content], fileName), signal);
      if (signal.aborted) return null;
      return verificationOf(summary, outcome, await crc32(results, result, summary));
    });
  }

  /** What is decoded counts as well where its bytes cannot be summed up, or nobody knows what their sum was. */
  async function crc32(results: ResultStore, result: StoredResult, { crc32: known }: ConversionSummary): Promise<number | null> {
    return known === null ? null : results.crc32(result).catch(() => null);
  }

  function tell(results: ResultStore, { id, result }: DoneJob, verification: Verification): void {
    const now = findJob(queue.peek(), id);
    // Perhaps it was made anew meanwhile.
    if (now?.state !== 'done' || now.result !== result) return;
    dispatch({ type: 'verified', id, verification });
    const record = recordOf({ ...now, verified: verification });
    if (record) results.keep(record);
  }
}
