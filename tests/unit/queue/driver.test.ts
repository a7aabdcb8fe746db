import { beforeEach, describe, expect, test, vi } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { createDriver, type Driver } from '../../../web/src/queue/driver';
import { merge } from '../../../web/src/recipe/own_recipe';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import type { Progress } from '../../../web/src/shared/protocol';
import { ManualConverter } from '../../fakes/manual_converter';
import { RecordingStore } from '../../fakes/recording_store';
import { convertedPart, file, mediaInfo, recipeAt, storedResult, summary } from '../../fakes/samples';

let queue: Queue;
let converter: ManualConverter;
let store: RecordingStore;
let driver: Driver;
let progress: Progress | null;

function dispatch(event: QueueEvent): void {
  queue = reduceQueue(queue, event);
  driver.advance();
}

const states = () => queue.jobs.map(({ state }) => state);
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  queue = EMPTY_QUEUE;
  converter = new ManualConverter();
  store = new RecordingStore();
  progress = null;
  driver = createDriver({
    converter,
    store,
    now: () => 42,
    queue: () => queue,
    partialOf: () => null,
    dispatch,
    showProgress: (value) => (progress = value),
    givable() {
      const abort = new AbortController();
      return { signal: abort.signal, giveUp: () => abort.abort() };
    },
    usageChanged: () => undefined,
  });
  converter.watch(() => driver.advance());
  dispatch({ type: 'added', files: ['a', 'b', 'c'].map((id) => ({ id, ...plainFile(file(`${id}.mp4`)) })) });
});

test('nothing runs before it is submitted', () => {
  expect(converter.conversions).toEqual([]);
});

test('converts one job at a time, in order', async () => {
  dispatch({ type: 'submitted', recipe: recipeAt(128) });
  expect(states()).toEqual(['running', 'queued', 'queued']);
  expect(converter.last).toMatchObject({ id: 'a', fileName: 'a.mp4', options: { recipe: recipeAt(128) } });
  converter.last.listener.done([convertedPart()]);
  await settled();
  expect(states()).toEqual(['done', 'running', 'queued']);
  expect(store.kept).toMatchObject([
    { id: 'a', fileName: 'a.mp3', folder: '', result: storedResult(), summary: summary(), finishedAt: 42, savedAt: null, verified: null },
  ]);
  converter.last.listener.failed({ code: 'no_audio', detail: '' });
  await settled();
  expect(states()).toEqual(['done', 'failed', 'running']);
  expect(converter.conversions).toHaveLength(3);
});

test('waits for the engine to be ready', () => {
  converter.become({ state: 'starting' });
  dispatch({ type: 'submitted', recipe: recipeAt(128) });
  expect(states()).toEqual(['queued', 'queued', 'queued']);
  converter.become({ state: 'ready', versions: { ffmpeg: '' }, encoders: 1 });
  expect(states()).toEqual(['running', 'queued', 'queued']);
});

test('lets everything wait where the engine is unavailable', () => {
  converter.become({ state: 'unavailable', error: { code: 'engine_unavailable', detail: '' } });
  dispatch({ type: 'submitted', recipe: recipeAt(128) });
  expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
});

describe('what comes next', () => {
  test('is planned while a job runs, and follows the list', async () => {
    dispatch({ type: 'submitted', recipe: recipeAt(128) });
    expect(converter.plans).toEqual(['b']);
    converter.last.listener.opened(mediaInfo());
    expect(converter.plans).toEqual(['b']);
    dispatch({ type: 'removed', ids: ['b'] });
    expect(converter.plans).toEqual(['b', 'c']);
    dispatch({ type: 'unqueued' });
    expect(converter.plans).toEqual(['b', 'c', null]);
    converter.last.listener.done([convertedPart()]);
    await settled();
    expect(converter.conversions).toHaveLength(1);
  });

  test('is not planned anew while it is being started', async () => {
    dispatch({ type: 'submitted', recipe: recipeAt(128) });
    const atStart: (string | null)[] = [];
    const { convert } = converter;
    converter.convert = (...words) => {
      atStart.push(converter.plans.at(-1) ?? null);
      return convert.apply(converter, words);
    };
    converter.last.listener.done([convertedPart()]);
    await settled();
    expect(atStart).toEqual(['b']);
    expect(converter.plans).toEqual(['b', 'c']);
  });

  test('is planned with the very objects that it is converted with', async () => {
    const planned: unknown[] = [];
    converter.plan = (next) => planned.push(next);
    dispatch({ type: 'submitted', recipe: recipeAt(128) });
    converter.last.listener.done([convertedPart()]);
    await settled();
    expect(planned[0]).toMatchObject({ id: 'b' });
    expect((planned[0] as { options: unknown }).options).toBe(converter.last.options);
  });
});

describe('while a job runs', () => {
  beforeEach(() => dispatch({ type: 'submitted', recipe: recipeAt(128) }));

  test('passes pause, resume and cancel on', () => {
    driver.pause();
    driver.resume();
    driver.cancel();
    expect(converter.last.requests).toEqual(['pause', 'resume', 'cancel']);
  });

  test('and is over before it pauses, the next one pauses instead, and those after it do not', async () => {
    driver.pause();
    converter.last.listener.done([convertedPart()]);
    await settled();
    expect(converter.last).toMatchObject({ id: 'b', requests: ['pause'] });
    converter.last.listener.paused();
    driver.resume();
    converter.last.listener.done([convertedPart()]);
    await settled();
    expect(converter.last).toMatchObject({ id: 'c', requests: [] });
  });

  test('and pauses, what comes after it is cancelled goes on', async () => {
    driver.pause();
    converter.last.listener.paused();
    driver.cancel();
    converter.last.listener.cancelled();
    await settled();
    expect(converter.last).toMatchObject({ id: 'b', requests: [] });
  });

  test('shows its progress, and none once it is over', () => {
    const tick: Progress = { phase: 'converting', fraction: 0.5, speed: 38, bytesRead: 1, bytesWritten: 1, secondsLeft: 3 };
    converter.last.listener.progress(tick);
    expect(progress).toBe(tick);
    converter.last.listener.cancelled();
    expect(progress).toBeNull();
  });

  test('a result that nobody wants any more is deleted', () => {
    dispatch({ type: 'removed', ids: ['a'] });
    converter.last.listener.done([convertedPart()]);
    expect(store.deleted).toEqual(['a']);
    expect(store.kept).toEqual([]);
  });

  test('a result in memory is not recorded for the next visit', () => {
    converter.last.listener.done([convertedPart({ result: { where: 'memory', blob: new Blob(), bytes: 0 } })]);
    expect(store.kept).toEqual([]);
  });
});

test('an engine that refuses fails that job, and the next is tried', async () => {
  const convert = vi.spyOn(converter, 'convert').mockImplementationOnce(() => {
    throw new Error('busy');
  });
  dispatch({ type: 'submitted', recipe: recipeAt(128) });
  await settled();
  expect(states()).toEqual(['failed', 'running', 'queued']);
  expect(convert).toHaveBeenCalledTimes(2);
});

test('a conversion that ends before convert returns does not block the queue', async () => {
  vi.spyOn(converter, 'convert').mockImplementationOnce((_wish, listener) => {
    listener.failed({ code: 'empty_file', detail: '' });
    return { pause: () => undefined, resume: () => undefined, cancel: () => undefined };
  });
  dispatch({ type: 'submitted', recipe: recipeAt(128) });
  await settled();
  expect(states()).toEqual(['failed', 'running', 'queued']);
});

describe('an album', () => {
  const album = merge(recipeAt(128), { loudness: { mode: 'gain', of: 'album' } });

  test('is measured before the first of its files is converted, and each is told how loud it is', async () => {
    dispatch({ type: 'submitted', recipe: album });
    expect(progress).toMatchObject({ phase: 'measuring' });
    expect(converter.conversions).toEqual([]);
    await settled();
    expect(converter.analysed).toEqual(['a.mp4', 'b.mp4', 'c.mp4']);
    expect(converter.last).toMatchObject({ id: 'a', options: { album: converter.album } });
    converter.last.listener.done([convertedPart()]);
    await settled();
    expect(converter.analysed).toHaveLength(3);
    expect(converter.last).toMatchObject({ id: 'b', options: { album: converter.album } });
  });

  test('leaves out what cannot be measured', async () => {
    converter.unmeasurable.add('b.mp4');
    dispatch({ type: 'submitted', recipe: album });
    await settled();
    expect(converter.last).toMatchObject({ id: 'a', options: { album: converter.album } });
  });

  test('keeps its loudness for a file that is tried again', async () => {
    dispatch({ type: 'submitted', recipe: album });
    await settled();
    converter.last.listener.failed({ code: 'read_failed', detail: '' });
    await settled();
    dispatch({ type: 'unqueued' });
    dispatch({ type: 'retried', id: 'a', recipe: album });
    expect(queue.jobs[0]).toMatchObject({ options: { album: converter.album } });
  });

  test('can be paused and cancelled while it is measured', async () => {
    dispatch({ type: 'submitted', recipe: album });
    driver.pause();
    expect(queue.jobs[0]).toMatchObject({ state: 'running', paused: true });
    await settled();
    expect(converter.conversions).toEqual([]);
    driver.resume();
    driver.cancel();
    await settled();
    expect(states()[0]).toBe('cancelled');
    expect(converter.conversions.map(({ id }) => id)).toEqual(['b']);
  });
});

test('each MP3 of a job is kept for the next visit', () => {
  dispatch({ type: 'submitted', recipe: recipeAt(128) });
  converter.last.listener.done([convertedPart({ number: 1, title: 'One' }), convertedPart({ number: 2, title: 'Two' })]);
  expect(store.kept.map(({ id, fileName }) => [id, fileName])).toEqual([['a', 'a 01 One.mp3'], ['a.p2', 'a 02 Two.mp3']]);
});
