import { expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { waitingJob, type WaitingJob } from '../../../web/src/queue/job';
import { EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import { numberTracks, resetTag, setTag, setTagsFromNames, sharedOthers, sharedTag, type OwnRecipes } from '../../../web/src/queue/tag_edits';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { file, mediaInfo } from '../../fakes/samples';

const tag = (name: string, value: string) => ({ name, values: [value], language: '' });

function album(...tags: (readonly [string, string])[][]): readonly WaitingJob[] {
  return tags.map((fields, index) => {
    const job = waitingJob(String(index), plainFile(file(`0${index + 1} - Band - Song ${index + 1}.flac`)));
    return { ...job, source: { ...job.source, info: mediaInfo({ tags: fields.map(([name, value]) => tag(name, value)) }) } };
  });
}

/** The jobs after the page's own event. */
function adjusted(jobs: readonly WaitingJob[], own: OwnRecipes): readonly WaitingJob[] {
  const queue: Queue = { ...EMPTY_QUEUE, jobs };
  return reduceQueue(queue, { type: 'adjusted', own }).jobs.filter((job) => job.state === 'waiting');
}

const sets = (jobs: readonly WaitingJob[]) => jobs.map(({ source }) => source.own.written?.set ?? []);

test('a field has one value for all, or none', () => {
  const jobs = album([['album', 'A'], ['title', 'One']], [['album', 'A'], ['title', 'Two']]);
  expect(sharedTag(jobs, DEFAULT_RECIPE, 'album')).toEqual({ value: 'A', isChanged: false });
  expect(sharedTag(jobs, DEFAULT_RECIPE, 'title')).toEqual({ value: null, isChanged: false });
  expect(sharedTag(jobs, DEFAULT_RECIPE, 'genre')).toEqual({ value: '', isChanged: false });
});

test('only what was touched changes, and only of those that had something else', () => {
  const jobs = album([['album', 'A'], ['title', 'One']], [['album', 'B'], ['title', 'Two']]);
  const changed = adjusted(jobs, setTag(jobs, DEFAULT_RECIPE, 'album', 'B'));
  expect(sets(changed)).toEqual([[{ name: 'album', value: 'B' }], []]);
  expect(sharedTag(changed, DEFAULT_RECIPE, 'album')).toEqual({ value: 'B', isChanged: true });
  expect(sets(adjusted(changed, resetTag(changed, 'album')))).toEqual([[], []]);
});

test('tracks are counted in the list’s order', () => {
  const jobs = album([['track', '1/3']], [], []);
  expect(sets(adjusted(jobs, numberTracks(jobs, DEFAULT_RECIPE, 1, 3)))).toEqual([[], [{ name: 'track', value: '2/3' }], [{ name: 'track', value: '3/3' }]]);
  expect(sets(adjusted(jobs, numberTracks(jobs, DEFAULT_RECIPE, 9, null)))).toEqual(['9', '10', '11'].map((value) => [{ name: 'track', value }]));
});

test('tags come from names that fit the pattern, others stay as they are', () => {
  const jobs = [...album([['track', '7/12']], [['title', 'Song 2']]), waitingJob('x', plainFile(file('nothing.mp3')))];
  const changed = adjusted(jobs, setTagsFromNames(jobs, DEFAULT_RECIPE, '{track} - {artist} - {title}'));
  expect(sets(changed)).toEqual([
    [{ name: 'track', value: '1/12' }, { name: 'artist', value: 'Band' }, { name: 'title', value: 'Song 1' }],
    [{ name: 'track', value: '2' }, { name: 'artist', value: 'Band' }],
    [],
  ]);
});

test('further fields are those of all files together', () => {
  expect(sharedOthers(album([['publisher', 'x']], [['Publisher', 'y'], ['mood', 'calm']]), DEFAULT_RECIPE)).toEqual(['publisher', 'mood']);
});
