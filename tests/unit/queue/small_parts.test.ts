import { expect, test } from 'vitest';
import { mayBeMedia } from '../../../web/src/queue/media_file';

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
