/** The list as one sees and orders it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { EMPTY_QUEUE, findJob, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { removable } from '../../../web/src/queue/returning';
import { shownJobs } from '../../../web/src/queue/shown_jobs';
import { sortedIds } from '../../../web/src/queue/sorted_ids';
import { tallyOf } from '../../../web/src/queue/tally';
import { convertedPart, draftOf, file, recipeAt } from '../../fakes/samples';

let queue: Queue;

function apply(...events: QueueEvent[]): void {
  for (const event of events) queue = reduceQueue(queue, event);
}

const ids = (): string[] => queue.jobs.map(({ id }) => id);
const submitted: QueueEvent = { type: 'submitted', recipe: recipeAt(192) };
const started = (id: string): QueueEvent => ({ type: 'started', id });
const done = (id: string): QueueEvent => ({ type: 'done', id, parts: [convertedPart()], now: 7 });
const failed = (id: string, code: 'disk_full' | 'damaged' = 'disk_full'): QueueEvent => ({ type: 'failed', id, error: { code, detail: 'x' } });

beforeEach(() => {
  queue = EMPTY_QUEUE;
  const files = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({ id, ...plainFile(file(`${id}.mp4`, 'x'.repeat(10 - index))) }));
  apply({ type: 'added', files });
});

describe('order', () => {
  test('is what was asked for, and that of conversion; what nobody named stays behind what it was behind', () => {
    apply({ type: 'ordered', ids: ['e', 'a', 'c'] }, submitted);
    expect(ids()).toEqual(['e', 'a', 'b', 'c', 'd']);
    expect(tallyOf(queue.jobs).firstQueued?.id).toBe('e');
  });

  test.each([
    ['a', 2, 'b c a d e'],
    ['e', 0, 'e a b c d'],
    ['c', 99, 'a b d e c'],
    ['b', -1, 'b a c d e'],
  ])('by hand: %s to place %i', (id, to, expected) => {
    apply({ type: 'moved', id, to });
    expect(ids().join(' ')).toBe(expected);
  });

  test('that changes nothing is no change', () => {
    const before = queue;
    apply({ type: 'ordered', ids: ids() }, { type: 'moved', id: 'b', to: 1 }, { type: 'moved', id: 'nobody', to: 0 });
    expect(queue).toBe(before);
  });

  test('by name counts as people do and keeps folders together; by size the smallest is first; as added is the first one again', async () => {
    const named = ['10.mp4', '2.mp4', 'B/1.mp4', 'A/3.mp4'].map((path, index) => {
      const folder = path.includes('/') ? path.slice(0, 1) : '';
      return { id: path, ...plainFile(file(path.slice(path.indexOf('/') + 1), 'x'.repeat(index + 1))), folder };
    });
    queue = EMPTY_QUEUE;
    apply({ type: 'added', files: named });
    const arrivals = new Map(named.map(({ id }, index) => [id, index]));
    expect(await sortedIds(queue.jobs, 'name', arrivals, () => null)).toEqual(['2.mp4', '10.mp4', 'A/3.mp4', 'B/1.mp4']);
    apply({ type: 'ordered', ids: [...ids()].reverse() });
    expect(await sortedIds(queue.jobs, 'size', arrivals, () => null)).toEqual(named.map(({ id }) => id));
    expect(await sortedIds(queue.jobs, 'added', arrivals, () => null)).toEqual(named.map(({ id }) => id));
  });
});

describe('what was removed', () => {
  /** And comes back after what happens `meanwhile`. */
  function removeAndReturn(removed: readonly string[], ...meanwhile: QueueEvent[]): void {
    const jobs = removable(queue.jobs, new Set(removed));
    apply({ type: 'removed', ids: removed }, ...meanwhile, { type: 'returned', jobs });
  }

  test('comes back to its places, as it was', () => {
    apply({ type: 'selected', id: 'b', draft: draftOf('1', '2') });
    const before = queue.jobs;
    removeAndReturn(['b', 'd', 'e']);
    expect(queue.jobs).toEqual(before);
  });

  test('comes back among those that are left', () => {
    removeAndReturn(['c', 'e'], { type: 'removed', ids: ['a', 'b'] });
    expect(ids()).toEqual(['d', 'c', 'e']);
  });

  test('is counted again where it is to be converted', () => {
    apply(submitted);
    removeAndReturn(['b', 'c']);
    expect(queue.batch.total).toBe(5);
    expect(tallyOf(queue.jobs).queued).toBe(5);
  });

  test('waits where it ran; where the engine has not let go of it, it is cancelled and kept', () => {
    apply(submitted, started('a'));
    removeAndReturn(['a'], { type: 'cancelled', id: 'a' });
    expect(findJob(queue, 'a')?.state).toBe('waiting');
    apply(started('b'));
    removeAndReturn(['b']);
    apply({ type: 'cancelled', id: 'b' });
    expect(findJob(queue, 'b')?.state).toBe('cancelled');
    expect(ids()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('has another name where its own was given to another meanwhile', () => {
    apply(submitted, started('a'), done('a'));
    const jobs = removable(queue.jobs, new Set(['a']));
    apply({ type: 'removed', ids: ['a'] });
    apply({ type: 'added', files: [{ id: 'a2', ...plainFile(file('a.mp4')) }] }, submitted, started('a2'), done('a2'));
    apply({ type: 'returned', jobs });
    expect(findJob(queue, 'a')).toMatchObject({ fileName: 'a (2).mp3' });
  });
});

test('all that failed for a reason that may be gone are tried again at once', () => {
  apply(submitted, started('a'), failed('a'), started('b'), failed('b', 'damaged'), started('c'), failed('c'));
  expect(tallyOf(queue.jobs)).toMatchObject({ failed: 3, retryable: 2 });
  apply({ type: 'retried_all', recipe: recipeAt(128) });
  expect(queue.jobs.map(({ state }) => state)).toEqual(['queued', 'failed', 'queued', 'queued', 'queued']);
  expect(findJob(queue, 'c')).toMatchObject({ options: { recipe: recipeAt(128) } });
});

test('the list is counted by its states', () => {
  apply(submitted, started('a'), done('a'), started('b'), { type: 'cancelled', id: 'b' }, started('c'));
  apply({ type: 'added', files: [{ id: 'f', ...plainFile(file('f.mp4')) }] });
  apply({ type: 'probed', found: new Map([['f', { ok: false, error: { code: 'not_media', detail: 'x' } }]]) });
  expect(tallyOf(queue.jobs)).toMatchObject({ waiting: 1, convertible: 0, queued: 2, done: 1, unsaved: 1, cancelled: 1, running: { id: 'c' }, firstQueued: { id: 'd' } });
  expect(tallyOf(queue.jobs)).toBe(tallyOf(queue.jobs));
});

test('the list shows what is asked for, by state and by any part of the name', () => {
  apply(submitted, started('a'), done('a'), started('b'), failed('b'), started('c'));
  const shown = (...wish: [Parameters<typeof shownJobs>[1], string]) => shownJobs(queue.jobs, ...wish).map(({ id }) => id).join('');
  expect(shownJobs(queue.jobs, 'all', ' ')).toBe(queue.jobs);
  expect(shown('waiting', '')).toBe('cde');
  expect(shown('failed', '')).toBe('b');
  expect(shown('done', '')).toBe('a');
  expect(shown('all', 'A.MP')).toBe('a');
  expect(shown('done', 'b')).toBe('');
});
