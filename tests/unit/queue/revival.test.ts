import { beforeEach, expect, test } from 'vitest';
import { plainFile, type AddedFile } from '../../../web/src/queue/added_file';
import type { Job } from '../../../web/src/queue/job';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { readStoredJob, type KeptBeside } from '../../../web/src/queue/read_stored_job';
import { lostFiles } from '../../../web/src/queue/revival';
import { shownJobs } from '../../../web/src/queue/shown_jobs';
import { storedJob } from '../../../web/src/queue/stored_job';
import { draftOf, file, mediaInfo, recipeAt, summary } from '../../fakes/samples';

let queue: Queue;

function apply(...events: QueueEvent[]): void {
  for (const event of events) queue = reduceQueue(queue, event);
}

function add(...ids: string[]): void {
  apply({ type: 'added', files: ids.map((id) => ({ id, ...plainFile(file(`${id}.mp4`)) })) });
}

const NOTHING_BESIDE: KeptBeside = { handles: new Map(), covers: new Map() };

/** The page is closed, and opened again. */
function closeAndOpen(beside = NOTHING_BESIDE): void {
  const jobs = queue.jobs;
  const stored = jobs.flatMap((job) => storedJob(job, { endsOf: () => 'hash', keyOf: (cover) => `${cover.size}` }) ?? []);
  const back = (structuredClone(stored) as unknown[]).flatMap((job) => readStoredJob(job, beside) ?? []);
  expect(back).toHaveLength(stored.length);
  queue = reduceQueue(EMPTY_QUEUE, { type: 'revived', jobs: back, order: jobs.map(({ id }) => id) });
}

function find(...ids: string[]): void {
  apply({ type: 'found', files: new Map(ids.map((id): [string, AddedFile] => [id, plainFile(file(`${id}.mp4`))])) });
}

const job = (id: string): Job | undefined => queue.jobs.find((one) => one.id === id);
const states = (): string[] => queue.jobs.map(({ id, state }) => `${id} ${state}`);

beforeEach(() => {
  queue = EMPTY_QUEUE;
  add('a', 'b', 'c', 'd');
});

test('all that was chosen for a file is there again with it', () => {
  const lyrics = { language: 'eng', lines: [{ startSeconds: 1, endSeconds: null, text: 'La' }, { startSeconds: 2, endSeconds: 3, text: 'la' }], from: { track: 1 } };
  const draft = { ...draftOf('1:00', '2:00', 1), marks: [{ seconds: 70, title: 'Refrain' }], lyrics };
  const cover = new Blob(['picture']);
  apply(
    { type: 'selected', id: 'a', draft },
    { type: 'adjusted', own: new Map([['a', { encoding: { bitrateKbps: 96 }, written: { set: [{ name: 'title', value: 'A song' }] } }]]) },
    { type: 'covered', ids: ['a'], cover },
  );
  const before = job('a');
  closeAndOpen({ handles: new Map(), covers: new Map([[`${cover.size}`, cover]]) });
  expect(states()).toEqual(['a missing', 'b missing', 'c missing', 'd missing']);
  expect(shownJobs(queue.jobs, 'missing', '')).toHaveLength(4);
  expect(shownJobs(queue.jobs, 'waiting', '')).toHaveLength(0);
  find('a');
  expect(job('a')).toEqual(before);
  expect(states()).toEqual(['a waiting', 'b missing', 'c missing', 'd missing']);
});

test('what ran or was queued is queued again by the same recipe, in the old order, as files come back', () => {
  apply({ type: 'selected', id: 'b', draft: draftOf('5', '') }, { type: 'submitted', recipe: recipeAt(96) }, { type: 'started', id: 'a' });
  add('e');
  const before = queue.jobs;
  closeAndOpen();
  find('d', 'e');
  expect(queue.batch.total).toBe(1);
  expect(states()).toEqual(['a missing', 'b missing', 'c missing', 'd queued', 'e waiting']);
  find('a', 'b');
  expect(states()).toEqual(['a queued', 'b queued', 'c missing', 'd queued', 'e waiting']);
  expect(queue.batch.total).toBe(3);
  expect(job('b')).toEqual(before[1]);
  expect(job('a')).toMatchObject({ options: { recipe: recipeAt(96) } });
});

test('a part of a batch’s size, and an album’s loudness, stay what they were', () => {
  const album = { integratedLufs: -12, rangeLu: 4, maxMomentaryLufs: null, maxShortTermLufs: -9, truePeakDbtp: -1 };
  const recipe = { ...recipeAt(128), loudness: { ...recipeAt(128).loudness, mode: 'gain' as const, of: 'album' as const } };
  apply({ type: 'submitted', recipe }, { type: 'album_measured', loudness: album });
  const before = job('c');
  expect(before).toMatchObject({ options: { album } });
  closeAndOpen();
  find('c');
  expect(job('c')).toEqual(before);
});

test('after “Stop” what is missed is not queued when it comes back', () => {
  apply({ type: 'submitted', recipe: recipeAt(96) });
  closeAndOpen();
  apply({ type: 'unqueued' });
  find('a');
  expect(job('a')?.state).toBe('waiting');
});

test('joined files are one again once all of them are there', () => {
  apply({ type: 'joined', id: 'j', ids: ['a', 'b'], order: ['b', 'a'], whole: { title: 'Both', fadeSeconds: null } });
  apply({ type: 'submitted', recipe: recipeAt(96) });
  const before = job('j');
  closeAndOpen();
  expect(lostFiles(queue.jobs).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  find('a');
  expect(job('j')?.state).toBe('missing');
  expect(lostFiles(queue.jobs).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  find('b');
  expect(job('j')).toEqual(before);
});

test('what failed or was cancelled waits; what can never be converted, and what is done, does not come back from here', () => {
  apply({ type: 'submitted', recipe: recipeAt(96) });
  apply({ type: 'started', id: 'a' }, { type: 'failed', id: 'a', error: { code: 'not_media', detail: '' } });
  apply({ type: 'started', id: 'b' }, { type: 'failed', id: 'b', error: { code: 'disk_full', detail: '' } });
  apply({ type: 'started', id: 'c' }, { type: 'cancelled', id: 'c' });
  closeAndOpen();
  find('b', 'c', 'd');
  expect(states()).toEqual(['b waiting', 'c waiting', 'd queued']);
});

test('a list that comes back stands before what was added meanwhile, results in their places', () => {
  apply({ type: 'submitted', recipe: recipeAt(96) });
  const order = queue.jobs.map(({ id }) => id);
  closeAndOpen();
  const missing = queue.jobs;
  queue = EMPTY_QUEUE;
  add('new');
  const result = { where: 'opfs' as const, directory: ['unreel', 's'], name: 'b.mp3', bytes: 1 };
  const record = (id: string) => ({ id, fileName: `${id}.mp3`, folder: '', result, summary: summary(), finishedAt: 1, savedAt: null, verified: null, origin: null });
  apply({ type: 'restored', records: [record('b'), record('old')] });
  apply({ type: 'revived', jobs: missing, order });
  // The result of b was written, and its job not forgotten yet, when the page was gone.
  expect(states()).toEqual(['old done', 'a missing', 'b done', 'c missing', 'd missing', 'new waiting']);
});

test('a file that could not be read any more is asked for, and tried again where it is chosen', () => {
  apply({ type: 'submitted', recipe: recipeAt(96) }, { type: 'started', id: 'a' }, { type: 'failed', id: 'a', error: { code: 'read_failed', detail: '' } });
  expect(lostFiles(queue.jobs).map(({ id }) => id)).toEqual(['a']);
  const again = file('a.mp4');
  apply({ type: 'found', files: new Map([['a', plainFile(again)]]) }, { type: 'retried', id: 'a', recipe: recipeAt(96) });
  expect(job('a')).toMatchObject({ state: 'queued', source: { file: again } });
});

test.each([null, 7, 'a', [], {}, { id: 'a' }, { id: 'a', name: 'a', source: {} }, { id: 'a', name: 'a', source: { identity: { name: 'a', bytes: -1, lastModified: 0 } } }])(
  'what is no job is left out: %j',
  (value) => {
    expect(readStoredJob(value, NOTHING_BESIDE)).toBeNull();
  },
);

test('of what another version wrote, each field that is understood counts', () => {
  const value = {
    id: 'a',
    name: 'a.mp4',
    later: true,
    recipe: { version: 2, encoding: { mode: 'cbr', bitrateKbps: 96, sparkle: 1 }, later: {} },
    source: {
      identity: { name: 'a.mp4', bytes: 5, lastModified: 1, ends: 7 },
      folder: 3,
      draft: { ranges: [{ start: '1', end: '2' }, { start: 1 }], marks: [{ seconds: 9, title: 'b' }, { seconds: 'x' }, { seconds: 3, title: 'a' }], track: 1.5, lyrics: { from: { file: 'a.srt' }, lines: [{ startSeconds: 'x' }] } },
      own: { encoding: { bitrateKbps: 1000, vbrQuality: 3 }, written: 7, sparkle: {} },
      album: { rangeLu: 'x' },
    },
  };
  expect(readStoredJob(value, NOTHING_BESIDE)).toMatchObject({
    was: 'queued',
    recipe: recipeAt(96),
    source: {
      identity: { ends: null },
      folder: '',
      draft: { ranges: [{ start: '1', end: '2' }], marks: [{ seconds: 3, title: 'a' }, { seconds: 9, title: 'b' }], track: null, lyrics: null },
      own: { encoding: { vbrQuality: 3 } },
      cover: null,
      shareBytes: null,
      album: null,
    },
  });
});

test('a joined job of which a part cannot be read is no job: it would become another MP3', () => {
  apply({ type: 'joined', id: 'j', ids: ['a', 'b'], order: ['a', 'b'], whole: { title: 'Both', fadeSeconds: null } });
  const found = job('j');
  const stored = found && storedJob(found, { endsOf: () => null, keyOf: () => null });
  expect(stored && readStoredJob(stored, NOTHING_BESIDE)).not.toBeNull();
  expect(stored && readStoredJob({ ...stored, source: { ...stored.source, joined: [stored.source.joined[0], 7] } }, NOTHING_BESIDE)).toBeNull();
});

test('a file that comes back is looked into anew', () => {
  apply({ type: 'probed', found: new Map([['a', { ok: true, info: mediaInfo() }]]) });
  closeAndOpen();
  find('a');
  expect(job('a')).toMatchObject({ source: { info: null, probe: { state: 'waiting' } } });
});
