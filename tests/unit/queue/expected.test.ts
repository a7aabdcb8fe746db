import { expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { expected } from '../../../web/src/queue/expected';
import { waitingJob, type Source } from '../../../web/src/queue/job';
import { merge, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { audioTrack, draftOf, file, mediaInfo } from '../../fakes/samples';

const mp3 = audioTrack({ codec: 'MP3 (MPEG audio layer 3)', language: 'eng', copyRefusal: '' });
const aac = audioTrack({ language: 'deu', isDefault: false });

function source(changes: Partial<Source>, audioTracks = [mp3, aac]): Source {
  const { source: plain } = waitingJob('a', plainFile(file('a.mkv')));
  return { ...plain, info: mediaInfo({ audioTracks }), probe: { state: 'done' }, ...changes };
}

const draft = (track: number) => draftOf('', '', track);
const forAll = (own: OwnRecipe) => merge(DEFAULT_RECIPE, own);

test('the default track, that in a language, the chosen one, or all of them', () => {
  expect(expected(source({}), DEFAULT_RECIPE)?.tracks).toEqual([mp3]);
  expect(expected(source({}), forAll({ track: 'de' }))?.tracks).toEqual([aac]);
  expect(expected(source({ own: { track: 'en' } }), forAll({ track: 'de' }))?.tracks).toEqual([mp3]);
  expect(expected(source({ draft: draft(1), own: { track: 'en' } }), DEFAULT_RECIPE)?.tracks).toEqual([aac]);
  expect(expected(source({ own: { track: 'all' } }), DEFAULT_RECIPE)?.tracks).toEqual([mp3, aac]);
});

test('a file is copied where all that becomes of it is', () => {
  expect(expected(source({}), DEFAULT_RECIPE)?.isCopied).toBe(true);
  expect(expected(source({ own: { encoding: { copy: 'never' } } }), DEFAULT_RECIPE)?.isCopied).toBe(false);
  expect(expected(source({ draft: draft(1) }), DEFAULT_RECIPE)?.isCopied).toBe(false);
  expect(expected(source({ own: { track: 'all' } }), DEFAULT_RECIPE)?.isCopied).toBe(false);
  expect(expected(source({ own: { sound: { gainDb: 3 } } }), DEFAULT_RECIPE)?.isCopied).toBe(false);
});

test('what shall be copied and cannot be is known beforehand', () => {
  const always = forAll({ encoding: { copy: 'always' } });
  expect(expected(source({}), always)?.cannotBeCopied).toBe(false);
  expect(expected(source({ draft: draft(1) }), always)?.cannotBeCopied).toBe(true);
  expect(expected(source({ draft: draft(1) }), DEFAULT_RECIPE)?.cannotBeCopied).toBe(false);
});

test('nothing is said of what nobody has looked into, and of a track that is not there', () => {
  expect(expected(source({ info: null }), DEFAULT_RECIPE)).toBeNull();
  expect(expected(source({ draft: draft(7) }), DEFAULT_RECIPE)).toBeNull();
  expect(expected(source({}, []), DEFAULT_RECIPE)).toBeNull();
});
