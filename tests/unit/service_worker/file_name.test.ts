import { expect, test } from 'vitest';
import { harmlessName, harmlessType } from '../../../web/src/service_worker/file_name';

test.each([
  ['film.mp4', 'film.mp4'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\films\\film.mp4', 'film.mp4'],
  ['a\u0000b\nc\u202egpm.mp4', 'abcgpm.mp4'],
  ['..', 'Shared file'],
  ['', 'Shared file'],
  ['дом 🎬.mkv', 'дом 🎬.mkv'],
])('the name %j becomes %j', (given, harmless) => {
  expect(harmlessName(given)).toBe(harmless);
});

test('a long name keeps its ending', () => {
  const name = harmlessName(`${'🎬'.repeat(5000)}.mkv`);
  expect(Array.from(name)).toHaveLength(200);
  expect(name.endsWith('🎬.mkv')).toBe(true);
});

test('a type is a media type or nothing', () => {
  expect(harmlessType(' Video/MP4')).toBe('video/mp4');
  expect(harmlessType('video/mp4; <script>')).toBe('');
});
