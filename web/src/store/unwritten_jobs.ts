/** What of the list is not on disk yet. Jobs that did not change are the same objects as before, so a list is compared with the one before it. */
import type { Job } from '../queue/job';
import { haveSamePlaces, jobOf } from '../queue/places';

export class UnwrittenJobs {
  #seen: readonly Job[] = [];
  readonly #changed = new Map<string, Job>();
  readonly #gone = new Set<string>();
  /** Whether jobs came, went or moved since this was set back. */
  isMoved = false;

  get jobs(): readonly Job[] {
    return this.#seen;
  }

  /** Those of the list that are on disk already. */
  begin(jobs: readonly Job[]): void {
    this.#seen = jobs;
  }

  look(jobs: readonly Job[]): void {
    const before = this.#seen;
    if (jobs === before) return;
    this.#seen = jobs;
    if (haveSamePlaces(before, jobs)) {
      for (let place = 0; place < jobs.length; place += 1) {
        const job = jobs[place];
        if (job && job !== before[place]) this.#changed.set(job.id, job);
      }
      return;
    }
    this.isMoved = true;
    for (const job of jobs) {
      this.#gone.delete(job.id);
      if (jobOf(before, job.id) !== job) this.#changed.set(job.id, job);
    }
    for (const { id } of before) {
      if (jobOf(jobs, id)) continue;
      this.#changed.delete(id);
      this.#gone.add(id);
    }
  }

  /** It is to be written as if it had changed. */
  again(id: string): void {
    const job = jobOf(this.#seen, id);
    if (job) this.#changed.set(id, job);
  }

  /** So are those that are gone. */
  goneAgain(ids: readonly string[]): void {
    for (const id of ids) if (!jobOf(this.#seen, id)) this.#gone.add(id);
  }

  /** So many of those that changed and, once these are all, of those that are gone. */
  take(most: number): { readonly changed: readonly Job[]; readonly gone: readonly string[] } {
    const changed: Job[] = [];
    for (const [id, job] of this.#changed) {
      if (changed.length === most) break;
      this.#changed.delete(id);
      changed.push(job);
    }
    const gone: string[] = [];
    for (const id of this.#gone) {
      if (changed.length + gone.length === most) break;
      this.#gone.delete(id);
      gone.push(id);
    }
    return { changed, gone };
  }
}
