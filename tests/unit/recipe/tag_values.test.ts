import { expect, test } from 'vitest';
import { merge, NOTHING_OWN, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { otherTags, tagValue, withCoverDropped, withoutTag, withTag, type TagSource } from '../../../web/src/recipe/tag_values';
import { DEFAULT_RECIPE, type Written } from '../../../web/src/shared/recipe';

const tag = (name: string, ...values: string[]) => ({ name, values, language: '' });
const TAGS = [tag('title', 'Ärger'), tag('artist', 'One', 'Other'), tag('publisher', 'Label')];

function source(own: OwnRecipe = NOTHING_OWN, written: Partial<Written> = {}): TagSource {
  return { recipe: merge(DEFAULT_RECIPE, { written }), own, tags: TAGS };
}

test('a field shows what the file has, then what is set for all files, then what is set for this one', () => {
  expect(tagValue(source(), 'title')).toBe('Ärger');
  expect(tagValue(source(), 'artist')).toBe('One/Other');
  expect(tagValue(source(), 'album')).toBe('');
  const forAll = { set: [{ name: 'Album Artist', value: 'All' }] };
  expect(tagValue(source(NOTHING_OWN, forAll), 'album_artist')).toBe('All');
  expect(tagValue(source({ written: { set: [{ name: 'ALBUMARTIST', value: 'Mine' }] } }, forAll), 'album_artist')).toBe('Mine');
});

test('where the tags of files are dropped, only what is set is there', () => {
  expect(tagValue(source(NOTHING_OWN, { keepsTags: false }), 'title')).toBe('');
  expect(otherTags(source(NOTHING_OWN, { keepsTags: false }))).toEqual([]);
});

test('where nobody has looked, nobody knows, and an emptied field is kept as an order', () => {
  const unknown = { ...source(), tags: null };
  expect(tagValue(unknown, 'title')).toBeNull();
  expect(withTag(unknown, 'title', '')).toEqual({ written: { set: [{ name: 'title', value: '' }] } });
});

test('only what differs is held, beside all else that the file has of its own', () => {
  const sound = { sound: { gainDb: 3 }, written: { keepsChapters: false } } as const;
  const changed = withTag(source(sound), 'title', 'New');
  expect(changed).toEqual({ sound: { gainDb: 3 }, written: { keepsChapters: false, set: [{ name: 'title', value: 'New' }] } });
  expect(withTag(source(changed), 'title', 'Ärger')).toEqual(sound);
  expect(withoutTag(changed, 'Title')).toEqual(sound);
  expect(withoutTag(withTag(source(), 'title', 'New'), 'title')).toEqual({});
  expect(withTag(source(), 'title', '')).toEqual({ written: { set: [{ name: 'title', value: '' }] } });
  expect(withTag(source(), 'album', '')).toEqual({});
});

test('what is set for all files can be set back to what the file has', () => {
  const forAll = { set: [{ name: 'title', value: 'All' }] };
  const own = withTag(source(NOTHING_OWN, forAll), 'title', 'Ärger');
  expect(own).toEqual({ written: { set: [{ name: 'title', value: 'Ärger' }] } });
  expect(withTag(source(own, forAll), 'title', 'All')).toEqual({});
});

test('what is not a usual field is listed once, by whatever case it is written in', () => {
  expect(otherTags(source({ written: { set: [{ name: 'PUBLISHER', value: 'x' }, { name: 'Mood', value: 'calm' }, { name: 'Year', value: '2020' }] } }))).toEqual([
    'publisher',
    'Mood',
  ]);
});

test('a cover is dropped or kept where that differs from all files', () => {
  expect(withCoverDropped(source(), true)).toEqual({ written: { keepsCover: false } });
  expect(withCoverDropped(source({ written: { keepsCover: false } }), false)).toEqual({});
  expect(withCoverDropped(source(NOTHING_OWN, { keepsCover: false }), false)).toEqual({ written: { keepsCover: true } });
  expect(withCoverDropped(source(NOTHING_OWN, { keepsCover: false }), true)).toEqual({});
});
