/** Keeps the list in IndexedDB, by what changed: jobs that did not are the same objects as before. */
import type { EarlierVisit, JobArchive } from '../queue/archive';
import { filesOf, sourceOf, type Job } from '../queue/job';
import { jobOf } from '../queue/places';
import { coversOf, handlesOf, storedJob } from '../queue/stored_job';
import type { StoreDatabase } from './database';
import { EndsOfFiles } from './ends';
import { inheritedOrder, tidy, visitOf } from './earlier_visits';
import { KeptCovers } from './kept_covers';
import { UnwrittenJobs } from './unwritten_jobs';

export interface ArchiveParts {
  readonly database: StoreDatabase;
  /** This page's. */
  readonly session: string;
  /** Calls `act` where the page of the session is gone, and no other page does the same meanwhile. */
  whenGone(session: string, act: () => Promise<void>): Promise<void>;
}

/** Some milliseconds of work. */
const AT_A_TIME = 100;

/** Where a disk was too full for pictures, it is asked again after so long. */
const PICTURES_AGAIN_AFTER_MS = 30_000;

/** Hashes of files' ends come one by one, and are written together. */
const HASHES_AFTER_MS = 1000;

export class DatabaseArchive implements JobArchive {
  readonly isPersistent = true;
  readonly #parts: ArchiveParts;
  readonly #ends = new EndsOfFiles();
  readonly #covers = new KeptCovers();
  readonly #keptCovers = new Set<string>();
  /** Jobs that were written without a picture that they have. */
  readonly #withoutPicture = new Set<string>();
  /** When the browser refused pictures; `null` where it did not. */
  #refusedAt: number | null = null;
  readonly #handles = new Map<string, FileSystemFileHandle>();
  readonly #unwritten = new UnwrittenJobs();
  /** Those that have an entry. */
  readonly #stored = new Set<string>();
  #order: readonly string[] = [];
  #hashes: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ArchiveParts) {
    this.#parts = parts;
  }

  async take(): Promise<EarlierVisit> {
    const { database, session, whenGone } = this.#parts;
    const others = (await database.getAllKeys('visits')).filter((other) => other !== session);
    let gone = 0;
    for (const other of others) {
      await whenGone(other, async () => {
        gone += 1;
        this.#order = await inheritedOrder(database, session, other);
      });
    }
    const visit = await visitOf(database, this.#order);
    this.#unwritten.begin(visit.jobs);
    for (const job of visit.jobs) {
      this.#stored.add(job.id);
      for (const { id, handle } of handlesOf(job)) this.#handles.set(id, handle);
    }
    for (const [key, cover] of visit.covers) {
      this.#covers.know(cover, key);
      this.#keptCovers.add(key);
    }
    // What belongs to nobody can be told from what another page is just writing only where there is none.
    if (gone === others.length) await tidy(database, visit);
    return { jobs: visit.jobs, order: this.#order };
  }

  async save(jobs: readonly Job[], atOnce: boolean): Promise<void> {
    this.#unwritten.look(jobs);
    this.#askForPictures();
    for (;;) {
      const { changed, gone } = this.#unwritten.take(atOnce ? Infinity : AT_A_TIME);
      if (changed.length + gone.length === 0 && !this.#unwritten.isMoved) return;
      await this.#write(changed, gone);
    }
  }

  hashOf(file: File): Promise<string | null> {
    return this.#ends.of(file);
  }

  #askForPictures(): void {
    if (this.#refusedAt === null || Date.now() - this.#refusedAt < PICTURES_AGAIN_AFTER_MS) return;
    this.#refusedAt = null;
    this.#covers.askAgain();
    for (const id of this.#withoutPicture) this.#unwritten.again(id);
    this.#withoutPicture.clear();
  }

  /** All is asked for before the first answer, so that it happens even where the page is gone by then. */
  #write(changed: readonly Job[], gone: readonly string[]): Promise<void> {
    const transaction = this.#parts.database.transaction(['visits', 'jobs', 'handles', 'covers'], 'readwrite', { durability: 'relaxed' });
    const asked: Promise<unknown>[] = [transaction.done];
    const pictures: Blob[] = [];
    /** What is not so after all, where it fails. */
    const undo: (() => void)[] = [];
    const visits = transaction.objectStore('visits');
    const entries = transaction.objectStore('jobs');
    const handles = transaction.objectStore('handles');
    const covers = transaction.objectStore('covers');
    const forget = (id: string): void => {
      const handle = this.#handles.get(id);
      asked.push(entries.delete(id));
      this.#stored.delete(id);
      this.#withoutPicture.delete(id);
      if (handle && this.#handles.delete(id)) asked.push(handles.delete(id));
      undo.push(() => {
        this.#stored.add(id);
        if (handle) this.#handles.set(id, handle);
      });
    };

    for (const job of changed) {
      const entry = storedJob(job, { endsOf: (file) => this.#ends.get(file), keyOf: (cover) => this.#covers.keyOf(cover) });
      if (!entry) {
        if (this.#stored.has(job.id)) forget(job.id);
        continue;
      }
      asked.push(entries.put(entry, job.id));
      this.#stored.add(job.id);
      for (const { id, handle } of handlesOf(job)) {
        if (this.#handles.get(id) === handle) continue;
        this.#handles.set(id, handle);
        asked.push(handles.put(handle, id));
        undo.push(() => this.#handles.delete(id));
      }
      for (const cover of coversOf(job)) {
        const key = this.#covers.keyOf(cover);
        if (key === null) this.#withoutPicture.add(job.id);
        if (key === null || this.#keptCovers.has(key)) continue;
        this.#keptCovers.add(key);
        asked.push(covers.put(cover, key));
        pictures.push(cover);
        undo.push(() => this.#keptCovers.delete(key));
      }
    }
    for (const id of gone) if (this.#stored.has(id)) forget(id);
    const orderBefore = this.#order;
    if (this.#unwritten.isMoved && !this.#isInOrder()) {
      this.#order = this.#unwritten.jobs.map(({ id }) => id);
      asked.push(visits.put({ order: this.#order }, this.#parts.session));
    }
    this.#unwritten.isMoved = false;
    transaction.commit();
    this.#hashEnds(changed);
    return Promise.all(asked).then(
      () => undefined,
      (error: unknown) => {
        for (const back of undo) back();
        for (const { id } of changed) this.#unwritten.again(id);
        this.#unwritten.goneAgain(gone);
        this.#order = orderBefore;
        this.#unwritten.isMoved = true;
        // Full, or a picture that this browser does not keep: without pictures there may be room for the list.
        if (pictures.length === 0) throw error;
        this.#covers.refused(pictures);
        this.#refusedAt = Date.now();
      },
    );
  }

  /** Whether what was written has all of them in this order, and some that are gone perhaps. */
  #isInOrder(): boolean {
    let place = 0;
    return this.#unwritten.jobs.every(({ id }) => {
      place = this.#order.indexOf(id, place) + 1;
      return place > 0;
    });
  }

  #hashEnds(jobs: readonly Job[]): void {
    for (const { id } of jobs) {
      if (!this.#stored.has(id)) continue;
      this.#ends.later(
        () => this.#filesOf(id),
        () => this.#writeAgain(id),
      );
    }
  }

  /** None where it left the list, or is over, before it was its turn. */
  #filesOf(id: string): readonly File[] {
    const job = this.#stored.has(id) ? jobOf(this.#unwritten.jobs, id) : undefined;
    const source = job && sourceOf(job);
    return source ? filesOf(source) : [];
  }

  #writeAgain(id: string): void {
    this.#unwritten.again(id);
    this.#hashes ??= setTimeout(() => {
      this.#hashes = undefined;
      void this.save(this.#unwritten.jobs, false).catch(() => undefined);
    }, HASHES_AFTER_MS);
  }
}
