import { effect } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueueStore, type QueueStore } from '../../../web/src/model/queue_store';
import { plainFile } from '../../../web/src/queue/added_file';
import { convertedPart, file, recipeAt } from '../../fakes/samples';

let store: QueueStore;
/** What whoever draws the page was told: how many are done, and how far the running one is. */
let told: { readonly done: number; readonly fraction: number | null }[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  store = createQueueStore(() => undefined, () => performance.now());
  told = [];
  stop = effect(() => void told.push({ done: store.queue.value.batch.done, fraction: store.progress.value?.fraction ?? null }));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function queueUp(count: number): void {
  store.dispatch({ type: 'added', files: Array.from({ length: count }, (_, index) => ({ id: `${index}`, ...plainFile(file(`${index}.mp4`)) })) });
  store.dispatch({ type: 'submitted', recipe: recipeAt(96) });
}

const tell = (fraction: number): void => store.showProgress({ phase: 'converting', fraction, speed: 1, bytesRead: 0, bytesWritten: 0, secondsLeft: null });

test('a hundred files of 10 ms are told of ten times a second, whatever the engine reports of each', () => {
  queueUp(100);
  const before = told.length;
  for (let index = 0; index < 100; index += 1) {
    store.dispatch({ type: 'started', id: `${index}` });
    tell(0.5);
    vi.advanceTimersByTime(10);
    store.dispatch({ type: 'done', id: `${index}`, parts: [convertedPart()], now: 0 });
    store.showProgress(null);
    // Whoever decides knows it at once.
    expect(store.queue.peek().batch.done).toBe(index + 1);
  }
  vi.advanceTimersByTime(100);
  expect(told.length - before).toBeLessThanOrEqual(12);
  expect(told.length - before).toBeGreaterThanOrEqual(9);
  expect(told.at(-1)).toEqual({ done: 100, fraction: null });
  vi.advanceTimersByTime(1000);
  expect(told.at(-1)).toEqual({ done: 100, fraction: null });
});

test('what comes after a while, and what somebody does, is told at once', () => {
  queueUp(2);
  vi.advanceTimersByTime(200);
  store.dispatch({ type: 'started', id: '0' });
  expect(store.queue.value.jobs[0]?.state).toBe('running');
  store.dispatch({ type: 'done', id: '0', parts: [convertedPart()], now: 0 });
  expect(store.queue.value.batch.done).toBe(0);
  store.dispatch({ type: 'removed', ids: ['1'] });
  expect(store.queue.value.jobs.map(({ state }) => state)).toEqual(['done']);
  expect(store.queue.value.batch.done).toBe(1);
});

test('how far the running file is, and which one runs, are told together', () => {
  queueUp(2);
  vi.advanceTimersByTime(200);
  store.dispatch({ type: 'started', id: '0' });
  tell(0.9);
  vi.advanceTimersByTime(100);
  expect(told.at(-1)).toEqual({ done: 0, fraction: 0.9 });
  vi.advanceTimersByTime(50);
  store.dispatch({ type: 'done', id: '0', parts: [convertedPart()], now: 0 });
  store.showProgress(null);
  store.dispatch({ type: 'started', id: '1' });
  tell(0.1);
  vi.advanceTimersByTime(100);
  expect(told.slice(-2)).toEqual([{ done: 0, fraction: 0.9 }, { done: 1, fraction: 0.1 }]);
});
