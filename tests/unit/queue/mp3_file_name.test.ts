import { expect, test } from 'vitest';
import { mp3FileName } from '../../../web/src/queue/mp3_file_name';

test.each([
  ['lecture.mp4', 'lecture.mp3'],
  ['archive.tar.gz', 'archive.tar.mp3'],
  ['no extension', 'no extension.mp3'],
  ['LOUD.MOV', 'LOUD.mp3'],
  ['already.mp3', 'already.mp3'],
  ['Lecture 1. Waves', 'Lecture 1. Waves.mp3'],
  ['Take 2.5', 'Take 2.5.mp3'],
  ['disc.m2ts', 'disc.mp3'],
  ['Größe – 日本語 🏖.mkv', 'Größe – 日本語 🏖.mp3'],
  ['a<b>c:d"e/f\\g|h?i*j.avi', 'a_b_c_d_e_f_g_h_i_j.mp3'],
  ['tab\tnew\nline\u0085.avi', 'tab_new_line_.mp3'],
  ['evil\u202e3pm.exe', 'evil_3pm.mp3'],
  ['.mp4', 'audio.mp3'],
  ['...', 'audio.mp3'],
  ['', 'audio.mp3'],
  [' .hidden.mp4', 'hidden.mp3'],
  ['trailing. .mp4', 'trailing.mp3'],
  ['con.mp4', 'con_.mp3'],
  ['NUL', 'NUL_.mp3'],
  ['com1.part.mp4', 'com1_.part.mp3'],
  ['concert.mp4', 'concert.mp3'],
  ['half \ud83c pair.mp4', 'half _ pair.mp3'],
])('%j becomes %j', (source, result) => {
  expect(mp3FileName(source)).toBe(result);
});

test('a long name is cut between characters, to what file systems allow', () => {
  const name = mp3FileName(`${'🏖'.repeat(200)}.mp4`);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
  expect(name).toMatch(/^(🏖)+\.mp3$/u);
});
