import { beforeEach, expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { createProber, type Prober } from '../../../web/src/queue/probing';
import { EMPTY_QUEUE, findJob, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { problemOf } from '../../../web/src/queue/submission';
import type { ProbeOutcome } from '../../../web/src/shared/converter';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { audioTrack, file, mediaInfo } from '../../fakes/samples';

let queue: Queue;
let prober: Prober;
/** Files that are looked into, with what ends that. */
let looking: { readonly settle: (outcome: ProbeOutcome) => void; readonly reject: (reason: unknown) => void }[];
let looked: string[];
let givenUp: string[];
let told: QueueEvent[];
let clock: number;
let timers: { readonly at: number; readonly act: () => void }[];

function dispatch(event: QueueEvent): void {
  queue = reduceQueue(queue, event);
  told.push(event);
  prober.follow(event);
}

function add(...names: string[]): void {
  dispatch({ type: 'added', files: names.map((name) => ({ id: name, ...plainFile(file(name)) })) });
}

/** After so many milliseconds of looking. */
async function answer(outcome: ProbeOutcome, milliseconds = 1000): Promise<void> {
  clock += milliseconds;
  const due = timers.filter(({ at }) => at <= clock);
  timers = timers.filter(({ at }) => at > clock);
  due.forEach(({ act }) => act());
  looking.shift()?.settle(outcome);
  await new Promise((resolve) => setImmediate(resolve));
}

function sourceOf(id: string) {
  const job = findJob(queue, id);
  if (!job || job.state === 'done' || job.state === 'missing' || !job.source) throw new Error(`${id} has no source`);
  return job.source;
}

const understood: ProbeOutcome = { ok: true, info: mediaInfo() };
const noAudio: ProbeOutcome = { ok: false, error: { code: 'no_audio', detail: '' } };
const reports = (): number => told.filter(({ type }) => type === 'probed').length;

beforeEach(() => {
  queue = EMPTY_QUEUE;
  looking = [];
  looked = [];
  givenUp = [];
  told = [];
  clock = 0;
  timers = [];
  prober = createProber({
    probe: ({ name }) => {
      looked.push(name);
      const outcome = new Promise<ProbeOutcome>((settle, reject) => looking.push({ settle, reject }));
      return { outcome, giveUp: () => givenUp.push(name) };
    },
    dispatch,
    now: () => clock,
    later: (act, milliseconds) => timers.push({ at: clock + milliseconds, act }),
  });
});

test('files are looked into in their order, one at a time, each once', async () => {
  add('a', 'b');
  add('c');
  expect(looked).toEqual(['a']);
  await answer(understood);
  expect(looked).toEqual(['a', 'b']);
  expect(sourceOf('a')).toMatchObject({ info: mediaInfo(), probe: { state: 'done' } });
  await answer(noAudio);
  await answer(understood);
  expect(looked).toEqual(['a', 'b', 'c']);
  expect(looking).toEqual([]);
});

test('a file that cannot be converted says so before it is', async () => {
  add('a', 'b', 'c', 'd', 'e');
  await answer(noAudio);
  await answer({ ok: true, info: mediaInfo({ audioTracks: [] }) });
  await answer({ ok: true, info: mediaInfo({ audioTracks: [audioTrack({ codec: 'AC-4', canConvert: false })] }) });
  await answer({ ok: true, info: mediaInfo({ audioTracks: [audioTrack({ canConvert: false, isEncrypted: true })] }) });
  await answer({ ok: true, info: mediaInfo({ audioTracks: [audioTrack({ canConvert: false }), audioTrack()] }) });
  expect(problemOf(sourceOf('a'))?.code).toBe('no_audio');
  expect(problemOf(sourceOf('b'))?.code).toBe('no_audio');
  expect(problemOf(sourceOf('c'))).toMatchObject({ code: 'unsupported_codec', subject: 'AC-4' });
  expect(problemOf(sourceOf('d'))?.code).toBe('encrypted');
  expect(problemOf(sourceOf('e'))).toBeNull();
});

test('a crash is no property of the file, and the others are looked into all the same', async () => {
  add('a', 'b');
  looking.shift()?.reject(new Error('gone'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(sourceOf('a').probe).toMatchObject({ state: 'failed', error: { code: 'engine_crashed' } });
  expect(problemOf(sourceOf('a'))).toBeNull();
  expect(looked).toEqual(['a', 'b']);
});

test('what was removed meanwhile is given up, and nothing is told of it', async () => {
  add('a', 'b', 'c');
  dispatch({ type: 'removed', ids: ['a', 'b'] });
  expect(givenUp).toEqual(['a']);
  expect(looked).toEqual(['a', 'c']);
  await answer({ ok: false, error: { code: 'interrupted', detail: 'given up' } });
  expect(reports()).toBe(0);
  await answer(understood);
  expect(sourceOf('c').info).not.toBeNull();
});

test('what the engine has opened by itself is not looked into again', async () => {
  add('a', 'b', 'c');
  dispatch({ type: 'submitted', recipe: DEFAULT_RECIPE });
  dispatch({ type: 'started', id: 'b' });
  dispatch({ type: 'opened', id: 'b', info: mediaInfo() });
  await answer(understood);
  expect(looked).toEqual(['a', 'c']);
});

test('the first file’s contents are told at once, those of many small ones in bundles, the last of them too', async () => {
  add('a', 'b', 'c', 'd');
  await answer(understood, 5);
  expect(sourceOf('a').info).not.toBeNull();
  await answer(understood, 5);
  await answer(understood, 5);
  expect(sourceOf('b').info).toBeNull();
  await answer(understood, 200);
  await answer(understood, 200);
  expect(reports()).toBe(3);
  expect(['b', 'c', 'd'].every((id) => sourceOf(id).info !== null)).toBe(true);
});

test('10,000 files change the list as often as the clock allows, not as often as there are files', async () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `${index}`);
  add(...names);
  for (const _ of names) await answer(understood, 4);
  await answer(understood);
  expect(looked).toEqual(names);
  expect(reports()).toBeLessThanOrEqual((10_000 * 4) / 200 + 2);
  expect(queue.jobs.every((job) => job.state === 'waiting' && job.source.info !== null)).toBe(true);
});
