import { describe, expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { STOPPED_CLOCK, tickBatchClock, workedMs } from '../../../web/src/queue/batch_clock';
import { messages } from '../../../web/src/messages/messages';
import { batchOutlook } from '../../../web/src/queue/batch_outlook';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { convertedPart, draftOf, file, mediaInfo, recipeAt, summary } from '../../fakes/samples';

const submitted: QueueEvent = { type: 'submitted', recipe: recipeAt(192) };
const started = (id: string): QueueEvent => ({ type: 'started', id });
const opened = (id: string, seconds: number | null): QueueEvent => ({ type: 'opened', id, info: mediaInfo({ durationSeconds: seconds }) });
const probed = (id: string, seconds: number | null): QueueEvent => ({ type: 'probed', found: new Map([[id, { ok: true, info: mediaInfo({ durationSeconds: seconds }) }]]) });
const failed = (id: string): QueueEvent => ({ type: 'failed', id, error: { code: 'no_audio', detail: '' } });
const done = (id: string, seconds: number): QueueEvent => ({
  type: 'done',
  id,
  parts: [convertedPart({ summary: summary({ durationSeconds: seconds }) })],
  now: 0,
});
/** The whole way of a job. */
const converted = (id: string, seconds: number) => [started(id), opened(id, seconds), done(id, seconds)];

function queueOf(names: readonly string[], sizes: readonly number[], ...events: QueueEvent[]): Queue {
  const files = names.map((name, index) => ({ id: `${index}`, ...plainFile(file(name, 'x'.repeat(sizes[index] ?? 1))) }));
  return [{ type: 'added', files } as const, ...events].reduce(reduceQueue, EMPTY_QUEUE);
}

const songs = ['a.flac', 'b.flac', 'c.flac', 'd.flac'];

describe('time left', () => {
  test('follows from durations that are known', () => {
    const queue = queueOf(songs, [1, 1, 1, 1], ...songs.map((_, index) => probed(`${index}`, 100)), submitted, ...converted('0', 100), started('1'));
    // 150 s of sound in 5 s; 250 s are left.
    expect(batchOutlook(queue, 0.5, 5)).toEqual({ fraction: 0.375, speed: 30, secondsLeft: 250 / 30, paused: false });
  });

  test('weighs by duration, not by number', () => {
    const queue = queueOf(['a.flac', 'b.flac'], [1, 1], probed('0', 10), probed('1', 990), submitted, ...converted('0', 10), started('1'));
    expect(batchOutlook(queue, 0, 10)).toMatchObject({ fraction: 0.01, secondsLeft: 990 });
  });

  test('is absent while files are left of which nothing is known', () => {
    const queue = queueOf(songs, [1, 1, 1, 1], submitted, ...converted('0', 100), started('1'), opened('1', 100));
    expect(batchOutlook(queue, 0.5, 5)).toEqual({ fraction: 0.375, speed: 30, secondsLeft: null, paused: false });
  });

  test('is judged by size once some of the kind are known', () => {
    const queue = queueOf(songs, [10, 10, 20, 30], submitted, ...converted('0', 100), ...converted('1', 100), started('2'), opened('2', 200));
    expect(batchOutlook(queue, 0, 10)).toEqual({ fraction: 200 / 700, speed: 20, secondsLeft: 25, paused: false });
  });

  test('is not judged by files of another kind', () => {
    const queue = queueOf(['a.flac', 'b.flac', 'film.mkv'], [10, 10, 5000], submitted, ...converted('0', 100), ...converted('1', 100));
    expect(batchOutlook(queue, 0, 10).secondsLeft).toBeNull();
  });

  test('is absent where somebody looked and the file does not say', () => {
    const queue = queueOf(['a.flac', 'b.flac', 'c.flac'], [1, 1, 1], probed('2', null), submitted, ...converted('0', 9), ...converted('1', 9));
    expect(batchOutlook(queue, 0, 10).secondsLeft).toBeNull();
  });

  test('counts the selection, not the file', () => {
    const draft = draftOf('0:10', '0:30');
    const queue = queueOf(['a.flac', 'b.flac'], [1, 1], probed('0', 100), probed('1', 100), { type: 'selected', id: '1', draft }, submitted, ...converted('0', 100), started('1'));
    expect(batchOutlook(queue, 0, 10)).toMatchObject({ secondsLeft: 2, speed: 10 });
  });

  test('is absent in the first moments', () => {
    const queue = queueOf(songs, [1, 1, 1, 1], ...songs.map((_, index) => probed(`${index}`, 100)), submitted, started('0'));
    expect(batchOutlook(queue, 0.1, 1)).toMatchObject({ speed: null, secondsLeft: null });
  });

  test('what failed is over, and is no speed', () => {
    const queue = queueOf(['a.flac', 'b.flac'], [1, 1], submitted, started('0'), failed('0'));
    expect(batchOutlook(queue, 0, 60)).toMatchObject({ fraction: 0.5, speed: null, secondsLeft: null });
  });
});

test('names of kinds are only names', () => {
  const names = ['a.__proto__', 'b.constructor', 'c', 'd.'];
  const queue = queueOf(names, [1, 1, 1, 1], submitted, ...converted('0', 1), ...converted('1', 1));
  expect(batchOutlook(queue, 0, 10).secondsLeft).toBeNull();
});

describe('the clock of a batch', () => {
  function run(events: readonly (readonly [number, QueueEvent])[]) {
    let queue = queueOf(songs, [1, 1, 1, 1]);
    let clock = STOPPED_CLOCK;
    for (const [now, event] of events) {
      const after = reduceQueue(queue, event);
      clock = tickBatchClock(clock, queue, after, now);
      queue = after;
    }
    return clock;
  }

  test('leaves pauses out', () => {
    const clock = run([[0, submitted], [1000, started('0')], [3000, { type: 'paused', id: '0' }], [60_000, { type: 'resumed', id: '0' }]]);
    expect(workedMs(clock, 61_000)).toBe(3000);
  });

  test('begins anew with a new batch', () => {
    const clock = run([[0, submitted], [0, started('0')], [500, { type: 'unqueued' }], [1000, done('0', 1)], [9000, submitted], [9000, started('1')]]);
    expect(workedMs(clock, 9500)).toBe(500);
  });
});

test('a batch in words', () => {
  const outlook = { fraction: 0.5, speed: 85.4, secondsLeft: 240, paused: false };
  expect(messages.batch.pace(outlook)).toBe('85 × real time · about 4 min left');
  expect(messages.batch.pace({ ...outlook, secondsLeft: 3 })).toBe('85 × real time · a few seconds left');
  expect(messages.batch.pace({ ...outlook, secondsLeft: null })).toBe('85 × real time');
  expect(messages.batch.pace({ ...outlook, speed: null, secondsLeft: null })).toBe('');
  expect(messages.batch.pace({ ...outlook, paused: true })).toBe('paused');
});
