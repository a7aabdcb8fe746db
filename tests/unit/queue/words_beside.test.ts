/** Which file of words belongs to which media. */
import { expect, test } from 'vitest';
import { waitingJob, withSource, type MissingJob } from '../../../web/src/queue/job';
import { WHOLE_FILE } from '../../../web/src/queue/selection';
import { submitAll } from '../../../web/src/queue/submission';
import { wordsApart } from '../../../web/src/queue/words_beside';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { file, mediaInfo } from '../../fakes/samples';

const added = (...paths: readonly string[]) =>
  paths.map((path) => {
    const [name = '', ...folders] = path.split('/').reverse();
    return { id: path, file: file(name), folder: folders.reverse().join('/'), handle: null };
  });

const words = (...paths: readonly string[]) => {
  const apart = wordsApart(added(...paths), []);
  return { media: apart.media.map(({ id }) => id), words: Object.fromEntries([...apart.words].map(([id, { name }]) => [id, name])) };
};

test('words go with the media of their name, in whatever order they come', () => {
  expect(words('a.srt', 'a.mp4', 'b.mp3', 'b.LRC')).toEqual({ media: ['a.mp4', 'b.mp3'], words: { 'a.mp4': 'a.srt', 'b.mp3': 'b.LRC' } });
});

test('a language between name and ending is none of the name', () => {
  expect(words('Film.mkv', 'film.en.srt')).toEqual({ media: ['Film.mkv'], words: { 'Film.mkv': 'film.en.srt' } });
  expect(words('Film.pt-BR.mkv', 'Film.pt-BR.vtt')).toEqual({ media: ['Film.pt-BR.mkv'], words: { 'Film.pt-BR.mkv': 'Film.pt-BR.vtt' } });
});

test('words of another folder are none of theirs', () => {
  expect(words('x/a.mp4', 'y/a.srt')).toEqual({ media: ['x/a.mp4'], words: {} });
  expect(words('x/a.mp4', 'x/a.srt', 'y/a.mp4')).toEqual({ media: ['x/a.mp4', 'y/a.mp4'], words: { 'x/a.mp4': 'a.srt' } });
});

test('words that were chosen by themselves, for nothing, are told what is wrong with them', () => {
  expect(words('a.srt', 'b.mp4')).toEqual({ media: ['a.srt', 'b.mp4'], words: {} });
});

test('words that come later find the job that waits', () => {
  const apart = wordsApart(added('a.srt'), [waitingJob('7', { file: file('a.mp4'), folder: '', handle: null })]);
  expect([...apart.words.keys()]).toEqual(['7']);
  expect(apart.media).toEqual([]);
});

test('words that are chosen with media of an earlier visit go to it, and are no file of their own; without the media they are', () => {
  const { source, ...job } = waitingJob('7', { file: file('a.mp4'), folder: '', handle: null });
  const { file: lost, ...kept } = source;
  const identity = { name: lost.name, bytes: lost.size, lastModified: 0, ends: null };
  const missing: MissingJob = { ...job, state: 'missing', was: 'waiting', recipe: null, asked: null, source: { ...kept, identity, joined: [] } };
  const together = wordsApart(added('a.srt'), [missing], added('a.srt', 'a.mp4'));
  expect([...together.words.keys()]).toEqual(['7']);
  expect(together.media).toEqual([]);
  expect(wordsApart(added('a.srt'), [missing], added('a.srt')).media).toHaveLength(1);
});

test('chosen words reach the conversion; of joined files, each file’s', () => {
  const lyrics = { language: '', lines: [{ startSeconds: 1, endSeconds: null, text: 'one' }], from: { file: 'a.srt' } };
  const known = { info: mediaInfo(), probe: { state: 'done' } } as const;
  const [plain, worded] = ['a', 'b'].map((id) => withSource(waitingJob(id, { file: file(`${id}.mp4`), folder: '', handle: null }), known));
  if (plain?.state !== 'waiting' || worded?.state !== 'waiting') throw new Error('they wait');
  const second = { ...worded, source: { ...worded.source, draft: { ...WHOLE_FILE, lyrics } } };
  const joined = { ...plain, id: 'j', source: { ...plain.source, joined: [plain, second] } };
  const options = submitAll([plain, second, joined], DEFAULT_RECIPE).jobs.map((job) => (job.state === 'queued' ? job.options.lyrics : null));
  expect(options).toEqual([[], [lyrics], [null, lyrics]]);
});
