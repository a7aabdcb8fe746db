/** What events of a long list cost: each what it changes, whatever else is in the list. */
import { expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import type { Job } from '../../../web/src/queue/job';
import { haveSamePlaces, placeOf } from '../../../web/src/queue/places';
import { EMPTY_QUEUE, findJob, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { tallyOf } from '../../../web/src/queue/tally';
import { convertedPart, file, mediaInfo, recipeAt } from '../../fakes/samples';

const after = (queue: Queue, ...events: readonly QueueEvent[]): Queue => events.reduce(reduceQueue, queue);
const added = (...ids: readonly string[]): QueueEvent => ({ type: 'added', files: ids.map((id) => ({ id, ...plainFile(file(`${id}.mp4`)) })) });
const submitted: QueueEvent = { type: 'submitted', recipe: recipeAt(96) };

/** All that happens to a file that is converted and saved. */
function through(id: string): readonly QueueEvent[] {
  return [
    { type: 'started', id },
    { type: 'opened', id, info: mediaInfo() },
    { type: 'done', id, parts: [convertedPart()], now: 5 },
    { type: 'saved', ids: [id], now: 6 },
    { type: 'verified', id, verification: { isWhole: true, expectedSamples: 1, decodedSamples: 1, sampleRate: 48000, damagedPieces: 0, lufs: null, truePeakDbtp: null } },
  ];
}

/** The list, whose jobs tell how often any of them was asked for its state. */
function watched(queue: Queue): { readonly queue: Queue; looks(): number } {
  let looks = 0;
  const jobs = queue.jobs.map((job) =>
    Object.defineProperty({ ...job }, 'state', {
      enumerable: true,
      get: () => {
        looks += 1;
        return job.state;
      },
    }),
  );
  return { queue: { ...queue, jobs }, looks: () => looks };
}

test.each([100, 10_000])('an event of one of %i jobs looks at that job, and at few others', (count) => {
  const { queue, looks } = watched(after(EMPTY_QUEUE, added(...Array.from({ length: count }, (_, index) => `${index}`)), submitted));
  // Each is looked at once.
  expect(tallyOf(queue.jobs).queued).toBe(count);
  findJob(queue, '0');
  const before = looks();
  let now = queue;
  for (let index = 0; index < 20; index += 1) {
    for (const event of through(`${index}`)) {
      now = after(now, event);
      tallyOf(now.jobs);
    }
  }
  expect(now.batch.done).toBe(20);
  expect(tallyOf(now.jobs)).toMatchObject({ queued: count - 20, done: 20, unsaved: 0 });
  expect((looks() - before) / 20).toBeLessThan(20);
});

test('all other jobs, their places and what was counted of them stay what they were', () => {
  const before = after(EMPTY_QUEUE, added('a', 'b', 'c'), submitted);
  tallyOf(before.jobs);
  expect(placeOf(before.jobs, 'b')).toBe(1);
  const now = after(before, ...through('b'));
  expect(haveSamePlaces(before.jobs, now.jobs)).toBe(true);
  expect([now.jobs[0], now.jobs[2]]).toEqual([before.jobs[0], before.jobs[2]]);
  expect(now.jobs[0]).toBe(before.jobs[0]);
  const others = after(now, { type: 'removed', ids: ['a'] });
  expect(haveSamePlaces(now.jobs, others.jobs)).toBe(false);
  expect(placeOf(others.jobs, 'b')).toBe(0);
});

test('several MP3s of one file have places of their own', () => {
  const before = after(EMPTY_QUEUE, added('a', 'b'), submitted, { type: 'started', id: 'a' });
  tallyOf(before.jobs);
  const parts = [1, 2, 3].map((number) => ({ ...convertedPart(), number }));
  const now = after(before, { type: 'done', id: 'a', parts, now: 5 });
  expect(now.jobs.map(({ id }) => placeOf(now.jobs, id))).toEqual([0, 1, 2, 3]);
  expect(tallyOf(now.jobs)).toMatchObject({ done: 3, queued: 1, firstQueued: now.jobs[3] });
});

/** Numbers that are the same in each run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test('what is carried over is what would be counted, whatever happens in whichever order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  for (let seed = 1; seed <= 40; seed += 1) {
    const next = numbersFrom(seed);
    let queue = after(EMPTY_QUEUE, added(...ids));
    const tallied = (): void => expect(tallyOf(queue.jobs), `seed ${seed}`).toEqual(tallyOf([...queue.jobs]));
    for (let step = 0; step < 60; step += 1) {
      const id = ids[next(ids.length)] ?? 'a';
      const running = tallyOf(queue.jobs).running?.id;
      const events: readonly QueueEvent[] = [
        submitted,
        { type: 'probed', found: new Map([[id, next(2) === 0 ? { ok: true, info: mediaInfo() } : { ok: false, error: { code: 'not_media', detail: 'x' } }]]) },
        { type: 'started', id: running === undefined ? id : 'nobody' },
        ...(running === undefined ? [] : through(running).slice(next(2), 3)),
        { type: 'failed', id, error: { code: next(2) === 0 ? 'disk_full' : 'damaged', detail: 'x' } },
        { type: 'cancelling', id },
        { type: 'cancelled', id },
        { type: 'retried', id, recipe: recipeAt(96) },
        { type: 'reopened', id },
        { type: 'saved', ids: [id, 'nobody'], now: 6 },
        { type: 'moved', id, to: next(8) },
        { type: 'unqueued' },
      ];
      const event = events[next(events.length)];
      if (event) queue = after(queue, event);
      tallied();
    }
  }
});

test('what is found of a joined file goes to the whole', () => {
  const joined = after(EMPTY_QUEUE, added('a', 'b', 'c'), { type: 'joined', id: 'whole', ids: ['a', 'b'], order: ['a', 'b'], whole: { title: 'Both', fadeSeconds: null } });
  placeOf(joined.jobs, 'c');
  const now = after(joined, { type: 'probed', found: new Map([['a', { ok: true, info: mediaInfo() }], ['b', { ok: true, info: mediaInfo() }]]) });
  const [whole] = now.jobs as readonly [Job, Job];
  expect(whole).toMatchObject({ id: 'whole', source: { probe: { state: 'done' } } });
});
