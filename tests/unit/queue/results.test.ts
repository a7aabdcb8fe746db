import { beforeEach, expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { merge } from '../../../web/src/recipe/own_recipe';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { convertedPart, file, mediaInfo, recipeAt, summary } from '../../fakes/samples';

let queue: Queue;
const apply = (...events: QueueEvent[]) => (queue = events.reduce(reduceQueue, queue));
const part = (number: number, title: string) => convertedPart({ number, title, summary: summary({ durationSeconds: 300 }) });
const names = () => queue.jobs.map((job) => (job.state === 'done' ? job.fileName : job.name));

function run(pattern = '{name}'): void {
  const recipe = merge(recipeAt(128), { output: { name: pattern } });
  apply({ type: 'added', files: [{ id: 'a', ...plainFile(file('talk.mp4')) }, { id: 'b', ...plainFile(file('b.mp4')) }] });
  apply({ type: 'submitted', recipe }, { type: 'started', id: 'a' }, { type: 'opened', id: 'a', info: mediaInfo() });
}

beforeEach(() => {
  queue = EMPTY_QUEUE;
});

test('each MP3 of a job is a row of its own, named by its number and title', () => {
  run();
  apply({ type: 'done', id: 'a', parts: [part(1, 'Intro'), part(2, ''), part(3, 'End')], now: 5 });
  expect(queue.jobs.map(({ id, state }) => [id, state])).toEqual([['a', 'done'], ['a.p2', 'done'], ['a.p3', 'done'], ['b', 'queued']]);
  expect(names()).toEqual(['talk 01 Intro.mp3', 'talk 02.mp3', 'talk 03 End.mp3', 'b.mp4']);
});

test('a pattern that names parts is taken as it is', () => {
  run('{part:3} - {mark}');
  apply({ type: 'done', id: 'a', parts: [part(1, 'Intro'), part(12, 'End')], now: 5 });
  expect(names().slice(0, 2)).toEqual(['001 - Intro.mp3', '012 - End.mp3']);
});

test('parts of the same name are told apart', () => {
  run('{mark}');
  apply({ type: 'done', id: 'a', parts: [part(1, 'Song'), part(2, 'Song')], now: 5 });
  expect(names().slice(0, 2)).toEqual(['Song.mp3', 'Song (2).mp3']);
});

test('the batch counts files, their MP3s, and the sound of all of them', () => {
  run();
  apply({ type: 'done', id: 'a', parts: [part(1, ''), part(2, '')], now: 5 });
  expect(queue.batch).toMatchObject({ total: 2, done: 1, mp3s: 2, work: { seconds: 600 } });
});

test('one MP3 alone is named as ever', () => {
  run();
  apply({ type: 'done', id: 'a', parts: [convertedPart()], now: 5 });
  expect(names()).toEqual(['talk.mp3', 'b.mp4']);
});
