import { plainFile } from '../../../web/src/queue/added_file';
import { NO_WORK } from '../../../web/src/queue/batch_work';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../web/src/shared/errors';
import type { Job } from '../../../web/src/queue/job';
import { recipeKey } from '../../../web/src/recipe/recipe_key';
import { EMPTY_QUEUE, findJob, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { convertedPart, draftOf, file, mediaInfo, recipeAt, storedResult, summary } from '../../fakes/samples';

let queue: Queue;

function apply(...events: QueueEvent[]): void {
  for (const event of events) queue = reduceQueue(queue, event);
}

function job(id: string): Job {
  const found = findJob(queue, id);
  if (!found) throw new Error(`no job ${id}`);
  return found;
}

const submitted: QueueEvent = { type: 'submitted', recipe: recipeAt(192) };
const doneEvent = (id: string): QueueEvent => ({ type: 'done', id, parts: [convertedPart()], now: 7 });
const failedEvent = (id: string, code: ErrorCode): QueueEvent => ({ type: 'failed', id, error: { code, detail: 'x' } });

beforeEach(() => {
  queue = EMPTY_QUEUE;
  apply({
    type: 'added',
    files: [
      { id: 'a', ...plainFile(file('a.mp4')) },
      { id: 'b', ...plainFile(file('b.mkv')) },
    ],
  });
});

test('files wait until they are submitted', () => {
  expect(queue.jobs.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  apply(submitted);
  expect(queue.jobs.map(({ state }) => state)).toEqual(['queued', 'queued']);
});

test('the bitrate is the one chosen when the job was submitted; the selection is the job’s own', () => {
  apply({ type: 'selected', id: 'a', draft: draftOf('1:00', '', 1) }, { type: 'submitted', recipe: recipeAt(64) });
  expect(job('a')).toMatchObject({ options: { recipe: recipeAt(64), keep: [{ startSeconds: 60, endSeconds: null }], track: 1 } });
  expect(job('b')).toMatchObject({ options: { recipe: recipeAt(64), keep: [], track: null } });
});

test('a job whose times make no sense keeps waiting while the others are queued', () => {
  apply({ type: 'selected', id: 'a', draft: draftOf('5', '3') }, submitted);
  expect(job('a').state).toBe('waiting');
  expect(job('b').state).toBe('queued');
  expect(queue.batch.total).toBe(1);
});

test('a start behind the end of a probed file keeps it waiting', () => {
  apply(
    { type: 'probed', found: new Map([['a', { ok: true, info: mediaInfo({ durationSeconds: 60 }) }]]) },
    { type: 'selected', id: 'a', draft: draftOf('2:00', '') },
    submitted,
  );
  expect(job('a').state).toBe('waiting');
});

describe('a running job', () => {
  beforeEach(() => apply(submitted, { type: 'started', id: 'a' }));

  test('opens, converts, pauses, resumes', () => {
    expect(job('a')).toMatchObject({ state: 'running', phase: 'opening', paused: false });
    apply({ type: 'opened', id: 'a', info: mediaInfo() }, { type: 'paused', id: 'a' });
    expect(job('a')).toMatchObject({ phase: 'converting', paused: true });
    apply({ type: 'resumed', id: 'a' });
    expect(job('a')).toMatchObject({ paused: false });
  });

  test('ends as a result with a name, and without the file', () => {
    apply(doneEvent('a'));
    expect(job('a')).toEqual({
      state: 'done',
      id: 'a',
      name: 'a.mp4',
      fileName: 'a.mp3',
      folder: '',
      result: storedResult(),
      summary: summary(),
      finishedAt: 7,
      savedAt: null,
      verified: null,
      origin: { path: 'a.mp4', bytes: 5, lastModified: expect.any(Number) as number, recipe: recipeKey(recipeAt(192)), tracks: 1, track: null, part: 1, parts: 1 },
    });
  });

  test('that failed for its content keeps no file', () => {
    apply(failedEvent('a', 'not_media'));
    expect(job('a')).toMatchObject({ state: 'failed', source: null });
    apply({ type: 'retried', id: 'a', recipe: recipeAt(192) });
    expect(job('a').state).toBe('failed');
  });

  test('that failed for a passing reason can be retried', () => {
    apply(failedEvent('a', 'disk_full'), { type: 'retried', id: 'a', recipe: recipeAt(320) });
    expect(job('a')).toMatchObject({ state: 'queued', options: { recipe: recipeAt(320) } });
  });

  test('that failed for its selection can be changed', () => {
    apply(failedEvent('a', 'nothing_to_convert'), { type: 'reopened', id: 'a' });
    expect(job('a').state).toBe('waiting');
  });

  test('is cancelled when the engine says so, and can be retried', () => {
    apply({ type: 'cancelling', id: 'a' });
    expect(job('a')).toMatchObject({ state: 'running', ending: 'cancel' });
    apply({ type: 'cancelled', id: 'a' });
    expect(job('a').state).toBe('cancelled');
    apply({ type: 'retried', id: 'a', recipe: recipeAt(192) });
    expect(job('a').state).toBe('queued');
  });

  test('that fails while it is cancelled is cancelled', () => {
    apply({ type: 'cancelling', id: 'a' }, failedEvent('a', 'engine_crashed'));
    expect(job('a').state).toBe('cancelled');
  });

  test('that finishes just before it is cancelled is done', () => {
    apply({ type: 'cancelling', id: 'a' }, doneEvent('a'));
    expect(job('a').state).toBe('done');
  });

  test.each([{ type: 'cancelled', id: 'a' } as const, doneEvent('a'), failedEvent('a', 'damaged')])(
    'leaves only when the engine has let go: $type',
    (event) => {
      apply({ type: 'removed', ids: ['a'] });
      expect(job('a')).toMatchObject({ state: 'running', ending: 'remove' });
      apply(event);
      expect(findJob(queue, 'a')).toBeUndefined();
    },
  );
});

test('jobs in every other state leave at once', () => {
  apply(submitted, { type: 'started', id: 'a' }, doneEvent('a'), { type: 'removed', ids: ['a', 'b'] });
  expect(queue.jobs).toEqual([]);
});

test('events for jobs that are gone or over change nothing', () => {
  apply(submitted, { type: 'started', id: 'a' }, doneEvent('a'));
  const before = queue;
  apply(
    { type: 'cancelled', id: 'a' },
    { type: 'paused', id: 'a' },
    { type: 'started', id: 'a' },
    { type: 'opened', id: 'nobody', info: mediaInfo() },
    { type: 'saved', ids: ['b'], now: 1 },
    { type: 'selected', id: 'a', draft: draftOf('1', '') },
  );
  expect(queue).toBe(before);
});

test('saving marks a result', () => {
  apply(submitted, { type: 'started', id: 'a' }, doneEvent('a'), { type: 'saved', ids: ['a'], now: 99 });
  expect(job('a')).toMatchObject({ savedAt: 99 });
});

test('results of earlier visits come first, as done', () => {
  apply({
    type: 'restored',
    records: [{ id: 'old', fileName: 'old.mp3', folder: 'Album', result: storedResult(), summary: summary(), finishedAt: 3, savedAt: 4, verified: null, origin: null }],
  });
  expect(queue.jobs[0]).toMatchObject({ state: 'done', id: 'old', fileName: 'old.mp3', folder: 'Album', savedAt: 4, verified: null });
});

describe('names', () => {
  const restored = (id: string, folder: string, fileName = 'a.mp3') => ({ id, fileName, folder, result: storedResult(), summary: summary(), finishedAt: 3, savedAt: null, verified: null, origin: null });

  test('are told apart where they are in the same folder', () => {
    apply({ type: 'restored', records: [restored('1', 'CD 1')] }, { type: 'renamed', id: '1', name: 'b' });
    apply({ type: 'restored', records: [restored('2', 'CD 2'), restored('3', 'CD 1')] });
    apply({ type: 'renamed', id: '2', name: 'b' }, { type: 'renamed', id: '3', name: 'B.MP3' });
    expect(['1', '2', '3'].map((id) => job(id))).toMatchObject([{ fileName: 'b.mp3' }, { fileName: 'b.mp3' }, { fileName: 'B (2).mp3' }]);
  });

  test('can be had again by the same result, and by others when it left', () => {
    apply({ type: 'restored', records: [restored('1', ''), restored('2', '', 'b.mp3')] });
    apply({ type: 'renamed', id: '1', name: 'A' });
    expect(job('1')).toMatchObject({ fileName: 'A.mp3' });
    apply({ type: 'removed', ids: ['1'] }, { type: 'renamed', id: '2', name: 'a.mp3' });
    expect(job('2')).toMatchObject({ fileName: 'a.mp3' });
  });

  test('are valid on every file system, and never nothing', () => {
    apply({ type: 'restored', records: [restored('1', '')] }, { type: 'renamed', id: '1', name: ' AC/DC: live?.mp3 ' });
    expect(job('1')).toMatchObject({ fileName: 'AC_DC_ live_.mp3' });
    const before = queue;
    apply({ type: 'renamed', id: '1', name: ' .mp3' });
    expect(queue).toBe(before);
  });
});

describe('the batch', () => {
  test('counts what ended, and grows with what is added while it runs', () => {
    apply(submitted, { type: 'started', id: 'a' }, doneEvent('a'), { type: 'started', id: 'b' });
    apply({ type: 'added', files: [{ id: 'c', ...plainFile(file('c.mp4')) }] }, submitted, failedEvent('b', 'no_audio'));
    expect(queue.batch).toMatchObject({ total: 3, done: 1, failed: 1, cancelled: 0 });
  });

  test('does not shrink when a result is saved and leaves', () => {
    apply(submitted, { type: 'started', id: 'a' }, doneEvent('a'), { type: 'removed', ids: ['a'] });
    expect(queue.batch).toMatchObject({ total: 2, done: 1 });
  });

  test('shrinks when a queued job is removed or all wait again', () => {
    apply(submitted, { type: 'removed', ids: ['b'] });
    expect(queue.batch.total).toBe(1);
    apply({ type: 'unqueued' });
    expect(queue.batch.total).toBe(0);
    expect(job('a').state).toBe('waiting');
  });

  test('begins anew once everything ended', () => {
    apply(submitted, { type: 'started', id: 'a' }, doneEvent('a'), { type: 'started', id: 'b' }, doneEvent('b'));
    apply({ type: 'added', files: [{ id: 'c', ...plainFile(file('c.mp4')) }] }, submitted);
    expect(queue.batch).toEqual({ total: 1, done: 0, mp3s: 0, failed: 0, cancelled: 0, work: NO_WORK });
  });
});

test('the same times for several files leave their tracks and marks alone', () => {
  const marks = [{ seconds: 3, title: 'here' }];
  apply(
    { type: 'selected', id: 'a', draft: { ...draftOf('1', '2', 1), marks } },
    { type: 'trimmed', ids: ['a', 'b', 'nobody'], ranges: [{ start: '0:05', end: '' }] },
  );
  expect(job('a')).toMatchObject({ source: { draft: { ranges: [{ start: '0:05', end: '' }], track: 1, marks } } });
  expect(job('b')).toMatchObject({ source: { draft: { ranges: [{ start: '0:05', end: '' }], track: null } } });
});
