import { beforeEach, expect, test } from 'vitest';
import { createProber, nextToProbe, type Prober } from '../../../web/src/queue/probing';
import { EMPTY_QUEUE, findJob, reduceQueue, type Queue, type QueueEvent } from '../../../web/src/queue/queue';
import { problemOf } from '../../../web/src/queue/submission';
import type { ProbeOutcome } from '../../../web/src/shared/converter';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { file, mediaInfo } from '../../fakes/samples';

let queue: Queue;
let prober: Prober;
/** Files that are looked into, with what ends that. */
let looking: { readonly name: string; readonly settle: (outcome: ProbeOutcome) => void; readonly reject: (reason: unknown) => void }[];
let looked: string[];

function dispatch(event: QueueEvent): void {
  queue = reduceQueue(queue, event);
  prober.advance();
}

function add(...names: string[]): void {
  dispatch({ type: 'added', files: names.map((name) => ({ id: name, file: file(name) })) });
}

async function answer(outcome: ProbeOutcome): Promise<void> {
  looking.shift()?.settle(outcome);
  await new Promise((resolve) => setTimeout(resolve));
}

function sourceOf(id: string) {
  const job = findJob(queue, id);
  if (!job || job.state === 'done' || !job.source) throw new Error(`${id} has no source`);
  return job.source;
}

const understood: ProbeOutcome = { ok: true, info: mediaInfo() };
const noAudio: ProbeOutcome = { ok: false, error: { code: 'no_audio', detail: '' } };

beforeEach(() => {
  queue = EMPTY_QUEUE;
  looking = [];
  looked = [];
  prober = createProber({
    probe: ({ name }) =>
      new Promise((settle, reject) => {
        looked.push(name);
        looking.push({ name, settle, reject });
      }),
    queue: () => queue,
    dispatch,
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
  prober.advance();
  expect(looked).toEqual(['a', 'b', 'c']);
  expect(nextToProbe(queue)).toBeNull();
});

test('a file that cannot be converted says so before it is', async () => {
  add('a', 'b');
  await answer(noAudio);
  expect(problemOf(sourceOf('a'))).toMatchObject({ code: 'no_audio' });
  expect(problemOf(sourceOf('b'))).toBeNull();
});

test('a crash is no property of the file, and the others are looked into all the same', async () => {
  add('a', 'b');
  looking.shift()?.reject(new Error('gone'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(sourceOf('a').probe).toMatchObject({ state: 'failed', error: { code: 'engine_crashed' } });
  expect(problemOf(sourceOf('a'))).toBeNull();
  expect(looked).toEqual(['a', 'b']);
});

test('what was removed meanwhile is forgotten', async () => {
  add('a', 'b');
  dispatch({ type: 'removed', ids: ['a'] });
  await answer(understood);
  expect(queue.jobs.map(({ id }) => id)).toEqual(['b']);
  expect(looked).toEqual(['a', 'b']);
});

test('what the engine has opened by itself is not looked into again', () => {
  add('a', 'b', 'c');
  dispatch({ type: 'submitted', recipe: DEFAULT_RECIPE });
  dispatch({ type: 'started', id: 'b' });
  dispatch({ type: 'opened', id: 'b', info: mediaInfo() });
  looking.shift()?.settle(understood);
  expect(nextToProbe(queue)?.id).toBe('c');
});

test('10,000 files take no time but their own', async () => {
  const began = performance.now();
  add(...Array.from({ length: 10_000 }, (_, index) => `${index}`));
  for (let index = 0; index < 200; index += 1) await answer(understood);
  expect(looked).toHaveLength(201);
  expect(performance.now() - began).toBeLessThan(4000);
});
