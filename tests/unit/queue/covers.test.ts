import { expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { sharedCover, withCovers } from '../../../web/src/queue/covers';
import { waitingJob, type WaitingJob } from '../../../web/src/queue/job';
import { merge, NOTHING_OWN, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { file } from '../../fakes/samples';

const PICTURE = new Blob(['picture']);

function job(id: string, own: OwnRecipe = NOTHING_OWN, cover: Blob | null = null): WaitingJob {
  const waiting = waitingJob(id, plainFile(file(`${id}.mp4`)));
  return { ...waiting, source: { ...waiting.source, own, cover } };
}

test('files have one choice in common, or none', () => {
  const dropped = { written: { keepsCover: false } };
  expect(sharedCover([job('a'), job('b')], DEFAULT_RECIPE)).toEqual({ choice: 'kept' });
  expect(sharedCover([job('a'), job('b', dropped)], DEFAULT_RECIPE)).toBeNull();
  expect(sharedCover([job('a', dropped)], DEFAULT_RECIPE)).toEqual({ choice: 'dropped' });
  expect(sharedCover([job('a', dropped, PICTURE), job('b', NOTHING_OWN, PICTURE)], DEFAULT_RECIPE)).toEqual({ choice: 'chosen', picture: PICTURE });
  expect(sharedCover([job('a', NOTHING_OWN, PICTURE), job('b', NOTHING_OWN, new Blob(['other']))], DEFAULT_RECIPE)).toBeNull();
  expect(sharedCover([job('a', NOTHING_OWN, PICTURE), job('b')], DEFAULT_RECIPE)).toBeNull();
});

test('a file holds only what differs from the settings for all files', () => {
  const forAll = merge(DEFAULT_RECIPE, { written: { keepsCover: false } });
  const own = (recipe: typeof forAll, choice: 'kept' | 'dropped' | 'as_for_all', before: OwnRecipe = NOTHING_OWN) => withCovers([job('a', before)], recipe, choice).get('a');
  expect(sharedCover([job('a')], forAll)).toEqual({ choice: 'dropped' });
  expect(own(forAll, 'kept')).toEqual({ written: { keepsCover: true } });
  expect(own(forAll, 'dropped')).toEqual({});
  expect(own(DEFAULT_RECIPE, 'dropped')).toEqual({ written: { keepsCover: false } });
  expect(own(DEFAULT_RECIPE, 'as_for_all', { written: { keepsCover: false } })).toEqual({});
});
