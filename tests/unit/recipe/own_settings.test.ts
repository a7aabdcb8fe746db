import { expect, test } from 'vitest';
import { merge, NOTHING_OWN, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { hasOwnSettings, hasOwnTags, ownOf, ownSettings, recipeOf, withSettings } from '../../../web/src/recipe/own_settings';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { recipeAt } from '../../fakes/samples';

const SET = [{ name: 'title', value: 'So What' }];
const OWN: OwnRecipe = { track: 'eng', encoding: { vbrQuality: 0 }, written: { keepsCover: false, set: SET } };

test('the track and the tags are a file’s alone, all else are settings', () => {
  expect(ownSettings(OWN)).toEqual({ encoding: { vbrQuality: 0 }, written: { keepsCover: false } });
  expect(ownSettings({ track: 'eng', written: { set: SET } })).toEqual({});
});

test.each([
  [NOTHING_OWN, false, false],
  [{ track: '1' }, false, false],
  [{ written: { set: SET } }, false, true],
  [{ written: { keepsTags: false } }, true, false],
  [OWN, true, true],
] as const)('%j has settings of its own: %s; tags: %s', (own, settings, tags) => {
  expect([hasOwnSettings(own), hasOwnTags(own)]).toEqual([settings, tags]);
});

test('other settings leave the track and the tags', () => {
  expect(withSettings(OWN, { sound: { channels: 'mono' }, track: 'fra', written: { set: [{ name: 'album', value: 'x' }] } })).toEqual({
    track: 'eng',
    sound: { channels: 'mono' },
    written: { set: SET },
  });
  expect(withSettings(OWN, NOTHING_OWN)).toEqual({ track: 'eng', written: { set: SET } });
  expect(withSettings({ encoding: { vbrQuality: 0 } }, NOTHING_OWN)).toBe(NOTHING_OWN);
});

test('what a file has of its own makes the same recipe again, also when that for all changes elsewhere', () => {
  const recipe = merge(DEFAULT_RECIPE, OWN);
  const own = ownOf(DEFAULT_RECIPE, recipe);
  expect(recipeOf(DEFAULT_RECIPE, own)).toEqual(recipe);
  expect(recipeOf(recipeAt(64), own)).toMatchObject({ track: 'eng', encoding: { mode: 'cbr', bitrateKbps: 64, vbrQuality: 0 } });
  expect(ownOf(DEFAULT_RECIPE, DEFAULT_RECIPE)).toBe(NOTHING_OWN);
});
