import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createVisits, type Visits } from '../../../web/src/model/visits';
import { plainFile } from '../../../web/src/queue/added_file';
import type { MissingJob } from '../../../web/src/queue/job';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { readStoredJob } from '../../../web/src/queue/read_stored_job';
import { storedJob } from '../../../web/src/queue/stored_job';
import { file, recipeAt } from '../../fakes/samples';

const queue = signal<Queue>(EMPTY_QUEUE);
/** Whether its list is kept, each time that the page was told. */
let told: boolean[];
/** Whether there is room for it. */
let hasRoom: boolean;
/** How often the page that was opened last saved its list; those before it go on. */
let saved: { times: number };

function dispatch(event: QueueEvent): void {
  queue.value = reduceQueue(queue.peek(), event);
}

/** By which a file is opened, where that is allowed. */
class FakeHandle {
  permission: PermissionState = 'granted';
  asked = 0;
  readonly #file: File | null;

  constructor(file: File | null) {
    this.#file = file;
  }

  queryPermission(): Promise<PermissionState> {
    return Promise.resolve(this.permission);
  }

  requestPermission(): Promise<PermissionState> {
    this.asked += 1;
    this.permission = 'granted';
    return Promise.resolve('granted');
  }

  getFile(): Promise<File> {
    return this.#file ? Promise.resolve(this.#file) : Promise.reject(new DOMException('gone', 'NotFoundError'));
  }

  asHandle(): FileSystemFileHandle {
    return this as unknown as FileSystemFileHandle;
  }
}

const songs = ['a', 'b', 'c'].map((id) => new File(['media'], `${id}.mp4`, { lastModified: 5 }));

function missing(handles: readonly (FakeHandle | null)[]): readonly MissingJob[] {
  let before = reduceQueue(EMPTY_QUEUE, { type: 'added', files: songs.map((song) => ({ id: song.name.slice(0, 1), ...plainFile(song) })) });
  before = reduceQueue(before, { type: 'submitted', recipe: recipeAt(96) });
  return before.jobs.flatMap((job, index) => {
    const stored = storedJob(job, { endsOf: () => null, keyOf: () => null });
    const handle = handles[index];
    return readStoredJob(stored, { covers: new Map(), handles: new Map(handle ? [[job.id, handle.asHandle()]] : []) }) ?? [];
  });
}

function open(jobs: readonly MissingJob[]): Visits {
  const own = { times: 0 };
  saved = own;
  const archive = {
    isPersistent: true,
    take: () => Promise.resolve({ jobs: [], order: [] }),
    save: () => (hasRoom ? Promise.resolve(void (own.times += 1)) : Promise.reject(new DOMException('full', 'QuotaExceededError'))),
    hashOf: () => Promise.resolve(null),
  };
  const visits = createVisits({ archive: Promise.resolve(archive), queue, dispatch, recipe: () => recipeAt(96), kept: (isKept) => told.push(isKept) });
  visits.begin({ jobs, order: jobs.map(({ id }) => id) });
  return visits;
}

const states = (): string[] => queue.peek().jobs.map(({ id, state }) => `${id} ${state}`);

beforeEach(() => {
  queue.value = EMPTY_QUEUE;
  told = [];
  hasRoom = true;
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
});

afterEach(() => vi.unstubAllGlobals());

test('files are opened by their handles, and asked for where the browser says so', async () => {
  const handles = [new FakeHandle(songs[0] ?? null), new FakeHandle(songs[1] ?? null), new FakeHandle(null)];
  const [, second] = handles;
  if (second) second.permission = 'prompt';
  const visits = open(missing(handles));
  expect(visits.missing.value).toBe(3);
  await vi.waitFor(() => expect(visits.toAllow.value).toBe(1));
  expect(states()).toEqual(['a queued', 'b missing', 'c missing']);
  await visits.allow();
  expect(handles.map(({ asked }) => asked)).toEqual([0, 1, 0]);
  expect(states()).toEqual(['a queued', 'b queued', 'c missing']);
  expect([visits.missing.value, visits.toAllow.value]).toEqual([1, 0]);
});

test('a file that changed since is converted, but not from where the old one stopped', async () => {
  const visits = open(missing([new FakeHandle(new File(['other media'], 'a.mp4', { lastModified: 6 })), new FakeHandle(songs[1] ?? null), null]));
  await vi.waitFor(() => expect(states()).toEqual(['a queued', 'b queued', 'c missing']));
  expect([visits.isAsBefore('a'), visits.isAsBefore('b')]).toEqual([false, true]);
});

test('what was added before the list was back is not in it twice', async () => {
  dispatch({ type: 'added', files: [{ id: 'early', ...plainFile(songs[1] ?? file('b.mp4')) }, { id: 'other', ...plainFile(file('other.mp4')) }] });
  open(missing([null, null, null]));
  await vi.waitFor(() => expect(states()).toEqual(['a missing', 'b queued', 'c missing', 'other waiting']));
});

test('the list is saved soon after a change, and at once when the page is left', async () => {
  const visits = open([]);
  await vi.waitFor(() => expect(saved.times).toBe(1));
  window.dispatchEvent(new Event('pagehide'));
  expect(saved.times).toBe(2);
  document.dispatchEvent(new Event('freeze'));
  expect(saved.times).toBe(3);
  visits.sortOut([plainFile(file('new.mp4'))], (files) => dispatch({ type: 'added', files: files.map((added) => ({ id: 'n', ...added })) }));
  await vi.waitFor(() => expect(saved.times).toBe(4));
});

test('where there is no room for the list, that is told once, and again when there is', async () => {
  vi.useFakeTimers();
  const visits = open(missing([null, null, null]));
  await visits.take();
  await vi.advanceTimersByTimeAsync(1000);
  expect([told, visits.isPersistent.value]).toEqual([[], true]);
  hasRoom = false;
  dispatch({ type: 'removed', ids: ['a'] });
  await vi.advanceTimersByTimeAsync(12_000);
  expect([told, visits.isPersistent.value]).toEqual([[false], false]);
  hasRoom = true;
  // Nothing has to change for it.
  await vi.advanceTimersByTimeAsync(6000);
  expect([told, visits.isPersistent.value]).toEqual([[false, true], true]);
  const { times } = saved;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saved.times).toBe(times);
  vi.useRealTimers();
});
