import { describe, expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { mergeUnfinished, parseUnfinished, unfinishedJobs } from '../../../web/src/queue/interrupted';
import { mayBeMedia } from '../../../web/src/queue/media_file';
import { EMPTY_QUEUE, reduceQueue } from '../../../web/src/queue/queue';
import { file, recipeAt } from '../../fakes/samples';

function queueOf(count: number) {
  const files = Array.from({ length: count }, (_, index) => ({ id: `${index}`, ...plainFile(file(`${index}.mp4`)) }));
  return reduceQueue(EMPTY_QUEUE, { type: 'added', files });
}

describe('unfinished jobs', () => {
  test('are those queued and running, by name', () => {
    const queue = reduceQueue(queueOf(2), { type: 'submitted', recipe: recipeAt(192) });
    expect(unfinishedJobs(queueOf(2).jobs)).toBeNull();
    expect(unfinishedJobs(queue.jobs)).toEqual({ names: ['0.mp4', '1.mp4'], count: 2 });
  });

  test('survive storage, and a long list is counted rather than stored', () => {
    const queue = reduceQueue(queueOf(10_000), { type: 'submitted', recipe: recipeAt(192) });
    const text = JSON.stringify(unfinishedJobs(queue.jobs));
    expect(text.length).toBeLessThan(1000);
    expect(parseUnfinished(text)?.count).toBe(10_000);
  });

  test.each(['', 'null', '[]', '{"names":1,"count":1}', '{"names":[],"count":"x"}', '{"names":[],"count":0}'])(
    'are none where storage holds %j',
    (text) => {
      expect(parseUnfinished(text)).toBeNull();
    },
  );

  test('of several pages are added up', () => {
    expect(mergeUnfinished([])).toBeNull();
    expect(mergeUnfinished([{ names: ['a'], count: 1 }, { names: ['b'], count: 4 }])).toEqual({ names: ['a', 'b'], count: 5 });
  });
});

test.each([
  ['talk.mp4', 'video/mp4', true],
  ['old.amr', '', true],
  ['capture.mxf', 'application/mxf', true],
  ['cover.jpg', 'image/jpeg', false],
  ['notes.txt', 'text/plain', false],
  ['talk.srt', '', false],
  ['.DS_Store', '', false],
  ['._talk.mp4', 'video/mp4', false],
])('in a folder, %s (%s) may be media: %s', (name, type, answer) => {
  expect(mayBeMedia(name, type)).toBe(answer);
});
