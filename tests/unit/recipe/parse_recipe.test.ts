import { expect, test } from 'vitest';
import { difference, merge } from '../../../web/src/recipe/own_recipe';
import { parseRecipe } from '../../../web/src/recipe/parse_recipe';
import { isSameRecipe } from '../../../web/src/recipe/same_recipe';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { chanceOf, randomRecipe } from './random_recipe';

test('every possible recipe survives JSON', () => {
  const chance = chanceOf(1);
  for (let count = 0; count < 2000; count += 1) {
    const recipe = randomRecipe(chance);
    expect(parseRecipe(JSON.parse(JSON.stringify(recipe)))).toEqual({ ok: true, recipe });
  }
});

test('a recipe is what another one is and what differs', () => {
  const chance = chanceOf(2);
  for (let count = 0; count < 2000; count += 1) {
    const recipe = randomRecipe(chance);
    expect(merge(DEFAULT_RECIPE, difference(DEFAULT_RECIPE, recipe))).toEqual(recipe);
    expect(isSameRecipe(recipe, structuredClone(recipe))).toBe(true);
    const other = randomRecipe(chance);
    expect(isSameRecipe(recipe, other)).toBe(JSON.stringify(recipe) === JSON.stringify(other));
  }
});

test('nothing differs from itself', () => {
  expect(difference(DEFAULT_RECIPE, structuredClone(DEFAULT_RECIPE))).toEqual({});
});

test('tags of one file are added to those of all, or take their place, whatever the case of their names', () => {
  const album = merge(DEFAULT_RECIPE, { written: { set: [{ name: 'album', value: 'Blue' }, { name: 'artist', value: 'Davis' }] } });
  const own = { written: { set: [{ name: 'Artist', value: 'Evans' }, { name: 'title', value: 'So What' }] } };
  const song = merge(album, own);
  expect(song.written.set).toEqual([{ name: 'album', value: 'Blue' }, { name: 'Artist', value: 'Evans' }, { name: 'title', value: 'So What' }]);
  expect(difference(album, song)).toEqual(own);
});

test('what is missing is as by default', () => {
  expect(parseRecipe({ encoding: { mode: 'cbr' } })).toEqual({ ok: true, recipe: merge(DEFAULT_RECIPE, { encoding: { mode: 'cbr' } }) });
});

const IMPOSSIBLE: readonly (readonly [field: string, values: readonly unknown[]])[] = [
  ['version', [0, 2, '1', null]],
  ['track', ['', 'Default', '-1', '01', '12345', 'german', 'de_AT', 3, null, 'de-'.repeat(20)]],
  ['encoding', [null, [], 3, 'vbr']],
  ['encoding.mode', ['VBR', 'crf', null, 0]],
  ['encoding.vbrQuality', [-1, 10, 2.5, '2', null, NaN, Infinity]],
  ['encoding.bitrateKbps', [7, 321, 128.5, null]],
  ['encoding.sampleRate', [0, 96000, 44101, '44100']],
  ['encoding.lowpassHz', [-1, 999, 20501, 1000.5]],
  ['encoding.lameQuality', [-1, 10]],
  ['encoding.stereo', ['mono', null]],
  ['encoding.copy', ['automatic', true, null]],
  ['limits.bytes', [0, -1, 1.5, 2 ** 53, '25MB']],
  ['limits.bytesOf', ['all', null]],
  ['limits.seconds', [0, -1, 1e10, NaN]],
  ['sound.channels', ['stereo', 'Mono', null]],
  ['sound.gainDb', [-60.1, 61, null, '3']],
  ['sound.fadeInSeconds', [-0.1, 61]],
  ['sound.fadeOutSeconds', [-0.1, 61]],
  ['sound.fadeBetweenSeconds', [-0.1, 31, '2', null]],
  ['sound.fadeShape', ['sine', null]],
  ['written.keepsTags', [1, 'yes', null]],
  ['written.keepsCover', [0, null]],
  ['written.keepsChapters', ['false', null]],
  ['written.lyrics', [null, '', 'tracks', 'track:', 'track:x', 'track:e_n', 'none:en']],
  ['written.coverPixels', [31, 8193, 500.5]],
  [
    'written.set',
    [
      null,
      {},
      ['title'],
      [{ name: 'title' }],
      [{ name: '', value: 'x' }],
      [{ name: ' ', value: 'x' }],
      [{ name: 'title', value: 'x', language: 'eng' }],
      [{ name: 'title', value: 3 }],
      [{ name: 'ti\ntle', value: 'x' }],
      [{ name: 'title', value: 'a\0b' }],
      [{ name: 'title', value: '\ud83c' }],
      [{ name: 'é'.repeat(128), value: '' }],
      [{ name: 'comment', value: 'é'.repeat(32_769) }],
      [{ name: 'track', value: 'one' }],
      [{ name: 'Disc', value: '1/2/3' }],
      [{ name: 'track total', value: '3/4' }],
      [{ name: 'date', value: '17.5.2024' }],
      Array.from({ length: 501 }, () => ({ name: 'a', value: 'b' })),
      Array.from({ length: 9 }, () => ({ name: 'a', value: 'b'.repeat(65_536) })),
    ],
  ],
  ['output.name', ['', ' . ', '{titel}', 'a/b', '{title', 'x'.repeat(501), '\ud83c', null]],
  ['output.plainNames', ['', null]],
];

test.each(IMPOSSIBLE)('%s cannot be just anything', (field, values) => {
  const [group = '', name] = field.split('.');
  for (const value of values) {
    const recipe = name === undefined ? { [group]: value } : { [group]: { [name]: value } };
    const reason = field === 'encoding' ? 'not_an_object' : 'impossible_value';
    expect(parseRecipe(recipe), JSON.stringify(value)?.slice(0, 80)).toEqual({ ok: false, field, reason });
  }
});

test.each([
  [{ Encoding: {} }, 'Encoding'],
  [{ encoding: { vbr_quality: 2 } }, 'encoding.vbr_quality'],
  [{ sound: { loudness: -16 } }, 'sound.loudness'],
  [JSON.parse('{"__proto__": {"track": "all"}}'), '__proto__'],
  [JSON.parse('{"sound": {"constructor": 1}}'), 'sound.constructor'],
] as readonly (readonly [unknown, string])[])('%j has a field that nobody knows', (recipe, field) => {
  expect(parseRecipe(recipe)).toEqual({ ok: false, field, reason: 'unknown_field' });
});

test.each([null, 3, 'recipe', [], undefined])('%j is no recipe', (value) => {
  expect(parseRecipe(value)).toEqual({ ok: false, field: '', reason: 'not_an_object' });
});

test('a constant bitrate is one of MP3’s', () => {
  expect(parseRecipe({ encoding: { mode: 'cbr', bitrateKbps: 100 } })).toEqual({ ok: false, field: 'encoding.bitrateKbps', reason: 'impossible_value' });
  expect(parseRecipe({ encoding: { mode: 'abr', bitrateKbps: 100 } })).toMatchObject({ ok: true });
});
