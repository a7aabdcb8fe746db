import { signal, type Signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { createFolderDelivery, type FolderDelivery } from '../../../web/src/model/folder_delivery';
import { createQueueStore, type QueueStore } from '../../../web/src/model/queue_store';
import type { Delivery } from '../../../web/src/model/saving';
import type { DoneJob } from '../../../web/src/queue/job';
import { FolderIndex } from '../../../web/src/saving/folder_index';
import type { ResultRecord } from '../../../web/src/shared/converter';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { FakeFolder } from '../../fakes/fake_folder';
import { RecordingStore } from '../../fakes/recording_store';
import { storedResult, summary } from '../../fakes/samples';

let queueStore: QueueStore;
let store: RecordingStore;
let folder: FakeFolder;
let delivery: Signal<Delivery | null>;
let problem: Signal<string | null>;
let settings: { readonly addsPlaylist: Signal<boolean>; readonly addsReport: Signal<boolean> };
let gone: string[];

const record = (id: string, inFolder = 'Album'): ResultRecord => {
  return { id, fileName: `${id}.mp3`, folder: inFolder, result: { ...storedResult(), name: id, bytes: 3 }, summary: summary(), finishedAt: 1, savedAt: null, verified: null, origin: null };
};
const finish = (...ids: readonly string[]): void => queueStore.dispatch({ type: 'restored', records: ids.map((id) => record(id)) });
const doneJobs = (): readonly DoneJob[] => queueStore.queue.peek().jobs.filter((job): job is DoneJob => job.state === 'done');
const savedIds = (): readonly string[] => doneJobs().flatMap(({ id, savedAt }) => (savedAt === null ? [] : [id]));

function start(follows = false): FolderDelivery {
  return createFolderDelivery({
    queueStore,
    store,
    folder: folder.asHandle(),
    follows,
    index: new FolderIndex(folder.asHandle(), (act) => act(), () => null),
    replaceable: new Set(),
    delivery,
    problem,
    settings: settings as never,
    news: signal(null),
    recipe: signal(DEFAULT_RECIPE),
    takeOut: () => undefined,
    openedStore: () => store,
    wereSaved: (ids) => queueStore.dispatch({ type: 'saved', ids, now: 9 }),
    areGone: (jobs) => gone.push(...jobs.map(({ id }) => id)),
  });
}

const over = (): Promise<void> => vi.waitFor(() => expect(delivery.value).toBeNull());

beforeEach(() => {
  queueStore = createQueueStore(() => undefined, () => 0);
  store = new RecordingStore();
  folder = new FakeFolder();
  delivery = signal<Delivery | null>(null);
  problem = signal<string | null>(null);
  settings = { addsPlaylist: signal(false), addsReport: signal(false) };
  gone = [];
});

test('writes all, says how far it is, and that they were saved', async () => {
  finish('a', 'b');
  start().add(doneJobs());
  expect(delivery.value).toMatchObject({ to: 'folder', says: 'Saving into “Music”: 0 of 2 MP3s', saved: 0, total: 2, fraction: 0 });
  await over();
  expect(folder.list()).toEqual(['Album/', 'Album/a.mp3', 'Album/b.mp3']);
  expect(savedIds()).toEqual(['a', 'b']);
  expect(problem.value).toBeNull();
});

test('what is gone is told, and the rest is written', async () => {
  finish('a', 'b');
  const open = store.open.bind(store);
  store.open = (result) => (result.where === 'opfs' && result.name === 'a' ? Promise.reject(new DOMException('gone', 'NotFoundError')) : open(result));
  start().add(doneJobs());
  await over();
  expect(gone).toEqual(['a']);
  expect(folder.list()).toEqual(['Album/', 'Album/b.mp3']);
});

test.each([
  ['QuotaExceededError', 'disk of the folder is full'],
  ['NotAllowedError', 'may not write'],
])('%s ends it with a sentence, and nothing counts as saved that was not', async (name, sentence) => {
  finish('a', 'b');
  folder.failsAt = { write: name };
  start().add(doneJobs());
  await over();
  expect(problem.value).toContain(sentence);
  expect(savedIds()).toEqual([]);
  expect(folder.list()).toEqual(['Album/']);
});

test('whoever follows gets what finishes later, until it is stopped', async () => {
  finish('a');
  const following = start(true);
  await vi.waitFor(() => expect(savedIds()).toEqual(['a']));
  finish('b');
  await vi.waitFor(() => expect(savedIds()).toEqual(['b', 'a']));
  expect(delivery.value).toMatchObject({ follows: true, saved: 2, total: 2 });
  following.stop();
  finish('c');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(delivery.value).toBeNull();
  expect(folder.list()).toEqual(['Album/', 'Album/a.mp3', 'Album/b.mp3']);
});

test('a playlist and a report come with them where they are wished for', async () => {
  settings.addsPlaylist.value = true;
  settings.addsReport.value = true;
  finish('a');
  start().add(doneJobs());
  await over();
  expect(folder.list()).toEqual(['Album/', 'Album/a.mp3', 'Playlist.m3u8', 'Report.csv']);
  expect(await folder.text('Playlist.m3u8')).toContain('\nAlbum/a.mp3\n');
});
