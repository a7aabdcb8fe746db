import { describe, expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { mayBeMedia } from '../../../web/src/queue/media_file';
import { EMPTY_QUEUE, reduceQueue } from '../../../web/src/queue/queue';
import { visibleJobs } from '../../../web/src/queue/visible_jobs';
import { file, recipeAt } from '../../fakes/samples';

function queueOf(count: number) {
  const files = Array.from({ length: count }, (_, index) => ({ id: `${index}`, ...plainFile(file(`${index}.mp4`)) }));
  return reduceQueue(EMPTY_QUEUE, { type: 'added', files });
}

describe('visibleJobs', () => {
  test('shows a short list whole', () => {
    expect(visibleJobs(queueOf(3).jobs, 200)).toMatchObject({ hiddenCount: 0, shown: { length: 3 } });
  });

  test('shows the running job of a long list wherever it is', () => {
    let queue = reduceQueue(queueOf(1000), { type: 'submitted', recipe: recipeAt(192) });
    queue = reduceQueue(queue, { type: 'started', id: '700' });
    const { shown, hiddenCount } = visibleJobs(queue.jobs, 200);
    expect(shown.map(({ id }) => id)).toContain('700');
    expect(shown.length + hiddenCount).toBe(1000);
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
