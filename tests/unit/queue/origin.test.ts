/** What a result says of where it comes from, for a later batch that makes only what is missing. */
import { beforeEach, expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import type { DoneJob } from '../../../web/src/queue/job';
import { recordOf, restoredJob } from '../../../web/src/queue/job';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { readStoredJob } from '../../../web/src/queue/read_stored_job';
import { storedJob } from '../../../web/src/queue/stored_job';
import { recipeKey } from '../../../web/src/recipe/recipe_key';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { readRecord } from '../../../web/src/supervisor/result_records';
import { audioTrack, convertedPart, file, mediaInfo, recipeAt } from '../../fakes/samples';

let queue: Queue;

function apply(...events: readonly QueueEvent[]): void {
  for (const event of events) queue = reduceQueue(queue, event);
}

const added: QueueEvent = { type: 'added', files: [{ id: 'a', ...plainFile(file('a.mkv')), folder: 'Film' }] };
const submitted: QueueEvent = { type: 'submitted', recipe: recipeAt(96) };
const finish = (id: string, parts = 1): readonly QueueEvent[] => [
  { type: 'started', id },
  { type: 'done', id, parts: Array.from({ length: parts }, (_, index) => convertedPart({ number: parts === 1 ? 0 : index + 1 })), now: 1 },
];
const kept = { where: 'opfs', directory: ['unreel', 'session'], name: 'a-1.mp3', bytes: 5 };
const results = (): readonly DoneJob[] => queue.jobs.filter((job): job is DoneJob => job.state === 'done');
const origins = (): readonly unknown[] => results().map(({ origin }) => origin);

beforeEach(() => {
  queue = EMPTY_QUEUE;
  apply(added);
});

test('of which source, by which recipe for all files', () => {
  apply({ type: 'adjusted', own: new Map([['a', { encoding: { bitrateKbps: 320 } }]]) }, submitted, ...finish('a'));
  expect(origins()).toMatchObject([{ path: 'Film/a.mkv', bytes: 5, recipe: recipeKey(recipeAt(96)), tracks: 1, track: null, part: 1, parts: 1 }]);
});

test('which part of how many', () => {
  apply(submitted, ...finish('a', 3));
  expect(origins()).toMatchObject([1, 2, 3].map((part) => ({ part, parts: 3, tracks: 1 })));
});

test.each(['before', 'after'])('which track of how many, looked into %s it was queued', (when) => {
  const looked: QueueEvent = { type: 'probed', found: new Map([['a', { ok: true, info: mediaInfo({ audioTracks: [audioTrack(), audioTrack()] }) }]]) };
  const all: QueueEvent = { type: 'submitted', recipe: { ...DEFAULT_RECIPE, track: 'all' } };
  apply(...(when === 'before' ? [looked, all] : [all, looked]));
  for (const { id } of queue.jobs) apply(...finish(id));
  const found = results().map(({ origin }) => origin);
  expect(found.map((origin) => origin?.tracks)).toEqual([2, 2]);
  expect(new Set(found.map((origin) => origin?.track)).size).toBe(2);
});

test('of files that are joined nothing is said', () => {
  apply({ type: 'added', files: [{ id: 'b', ...plainFile(file('b.mkv')) }] });
  apply({ type: 'joined', id: 'whole', ids: ['a', 'b'], order: ['a', 'b'], whole: { title: 'Both', fadeSeconds: null } }, submitted, ...finish('whole'));
  expect(origins()).toEqual([null]);
});

test('it outlasts a visit, in the queue and as a result', () => {
  apply(submitted);
  const [waiting] = queue.jobs;
  const stored = waiting && storedJob(waiting, { endsOf: () => null, keyOf: () => null });
  const back = readStoredJob(structuredClone(stored), { handles: new Map(), covers: new Map() });
  queue = reduceQueue(EMPTY_QUEUE, { type: 'revived', jobs: back ? [back] : [], order: ['a'] });
  apply({ type: 'found', files: new Map([['a', plainFile(file('a.mkv'))]]) }, ...finish('a'));
  expect(origins()).toMatchObject([{ path: 'Film/a.mkv', recipe: recipeKey(recipeAt(96)) }]);
  const [result] = results();
  const record = result && readRecord(structuredClone({ ...recordOf(result), result: kept }));
  expect(record && restoredJob(record).origin).toEqual(result?.origin);
});

test.each([
  ['none', undefined],
  ['without a path', { path: '' }],
  ['with a size that is none', { bytes: '5' }],
  ['with a part that is none', { part: null }],
  ['with a recipe that is none', { recipe: 7 }],
])('a record of an earlier build, or of somebody else, has none: %s', (_, over) => {
  apply(submitted, ...finish('a'));
  const [result] = results();
  const record = result && { ...recordOf(result), result: kept, origin: over && { ...result.origin, ...over } };
  expect(readRecord(record)).toMatchObject({ id: 'a', origin: null });
});

test('a job that an earlier build queued goes on, and says nothing', () => {
  apply(submitted);
  const [waiting] = queue.jobs;
  const stored = waiting && { ...storedJob(waiting, { endsOf: () => null, keyOf: () => null }), asked: undefined };
  expect(readStoredJob(stored, { handles: new Map(), covers: new Map() })).toMatchObject({ was: 'queued', asked: null });
});
