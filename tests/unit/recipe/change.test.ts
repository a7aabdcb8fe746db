import { describe, expect, test } from 'vitest';
import { change, FIRST_LIMIT_BYTES, FIRST_PART_SECONDS, obstacle } from '../../../web/src/recipe/change';
import { conflicts } from '../../../web/src/recipe/conflicts';
import type { RecipeField } from '../../../web/src/recipe/fields';
import { merge, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { parseRecipe } from '../../../web/src/recipe/parse_recipe';
import { PRESETS } from '../../../web/src/recipe/presets';
import { isDifferent, setBack } from '../../../web/src/recipe/set_back';
import { DEFAULT_RECIPE, ENCODING_MODES, type Recipe } from '../../../web/src/shared/recipe';
import { audioTrack } from '../../fakes/samples';
import { chanceOf, randomRecipe } from './random_recipe';

const recipe = (own: OwnRecipe): Recipe => merge(DEFAULT_RECIPE, own);
const changed = (before: OwnRecipe, own: OwnRecipe) => change(recipe(before), own, DEFAULT_RECIPE, null);

/** Each field of another recipe, as a choice of its own. */
function choices({ encoding, cut, split, sound, loudness, limits }: Recipe): readonly OwnRecipe[] {
  const each = (group: string, values: object): OwnRecipe[] => Object.entries(values).map(([key, value]) => ({ [group]: { [key]: value as unknown } }));
  return [
    ...each('encoding', encoding),
    ...each('cut', cut),
    ...each('split', split),
    ...each('sound', sound),
    ...each('loudness', loudness),
    ...each('limits', limits),
  ];
}

test('whatever is chosen of what can be, the recipe stays possible', () => {
  const chance = chanceOf(12);
  let taken = 0;
  for (let round = 0; round < 150; round += 1) {
    const source = chance.one([null, audioTrack({ channels: 1 }), audioTrack({ channels: 6, copyRefusal: '' })]);
    const base = chance.one(PRESETS as unknown as readonly [(typeof PRESETS)[number]]).recipe;
    let now = base;
    for (const own of choices(randomRecipe(chance))) {
      // What a file cannot have may come with the recipe for all files.
      const before = conflicts(now, source).length;
      if (obstacle(now, own, base, source)) continue;
      now = change(now, own, base, source);
      taken += 1;
      expect(conflicts(now, source).length).toBeLessThanOrEqual(before);
      expect(parseRecipe(now)).toMatchObject({ ok: true });
    }
    if (source === null) expect(conflicts(now, null)).toEqual([]);
  }
  expect(taken).toBeGreaterThan(1000);
});

describe('with a choice changes what has no meaning any more', () => {
  test('the bitrate, at another rate', () => {
    expect(changed({ encoding: { mode: 'cbr', bitrateKbps: 320 } }, { encoding: { sampleRate: 22050 } }).encoding.bitrateKbps).toBe(160);
    expect(changed({ encoding: { mode: 'abr', bitrateKbps: 147 } }, { encoding: { mode: 'cbr' } }).encoding.bitrateKbps).toBe(144);
  });

  test('details that only stereo, or another way of spending bits, has', () => {
    expect(changed({ encoding: { stereo: 'plain' } }, { sound: { channels: 'mono' } }).encoding.stereo).toBe('joint');
    expect(changed({ encoding: { lameQuality: 0 } }, { encoding: { mode: 'cbr' } }).encoding.lameQuality).toBeNull();
    expect(changed({ encoding: { lowpassHz: 15000 } }, { encoding: { sampleRate: 24000 } }).encoding.lowpassHz).toBeNull();
  });

  test('the size that all had to fit into, which begins with one that forms take', () => {
    const fitting = changed({}, { encoding: { mode: 'fit' } });
    expect(fitting.limits.bytes).toBe(FIRST_LIMIT_BYTES);
    expect(change(fitting, { encoding: { mode: 'vbr' } }, DEFAULT_RECIPE, null)).toEqual(DEFAULT_RECIPE);
    // A preset's own limit is kept, and comes back.
    const speech = PRESETS.find(({ id }) => id === 'speech-to-text')?.recipe ?? DEFAULT_RECIPE;
    const fitted = change(speech, { encoding: { mode: 'fit' } }, speech, null);
    expect(fitted.limits.bytes).toBe(26_214_400);
    expect(change(fitted, { encoding: { mode: 'cbr' } }, speech, null)).toEqual(speech);
  });
});

describe('parts that keep to a limit', () => {
  const toLimits: OwnRecipe = { split: { at: 'limits' } };

  test('begin with one that forms take, or with the one that there is', () => {
    expect(changed({}, toLimits).limits).toEqual({ bytes: FIRST_LIMIT_BYTES, bytesOf: 'file', seconds: null });
    expect(changed({ limits: { bytes: 7, bytesOf: 'batch' } }, toLimits).limits).toEqual({ bytes: 7, bytesOf: 'file', seconds: null });
    expect(changed({ limits: { seconds: 9 } }, toLimits).limits.bytes).toBeNull();
    // Which is large enough for all of it.
    expect(changed({ encoding: { mode: 'fit' }, limits: { bytes: 7 } }, toLimits).limits).toEqual({ bytes: 7, bytesOf: 'file', seconds: FIRST_PART_SECONDS });
  });

  test('leave nothing behind', () => {
    expect(change(changed({}, toLimits), { split: { at: 'nowhere' } }, DEFAULT_RECIPE, null)).toEqual(DEFAULT_RECIPE);
    const speech = PRESETS.find(({ id }) => id === 'speech-to-text')?.recipe ?? DEFAULT_RECIPE;
    expect(change(speech, { split: { at: 'nowhere' } }, speech, null).limits).toEqual(DEFAULT_RECIPE.limits);
    const warned = recipe({ limits: { seconds: 9 } });
    expect(change(change(warned, toLimits, warned, null), { split: { at: 'every' } }, warned, null).limits).toEqual(warned.limits);
  });

  test('are an MP3 each', () => {
    expect(changed({ split: { at: 'marks', into: 'both' } }, toLimits).split.into).toBe('files');
  });
});

test.each<[OwnRecipe, OwnRecipe, string | null]>([
  [{ encoding: { copy: 'always' } }, { loudness: { mode: 'gain' } }, 'copy_keeps_sound'],
  [{ cut: { longestPauseSeconds: 1 } }, { encoding: { copy: 'always' } }, 'copy_keeps_sound'],
  [{ encoding: { copy: 'always' } }, { split: { at: 'limits' } }, null],
  [{ split: { at: 'limits' }, limits: { bytes: 1e6 } }, { encoding: { mode: 'fit' } }, 'fit_leaves_no_parts'],
  [{ split: { at: 'chapters', into: 'both' } }, { written: { keepsChapters: false } }, 'chapters_left_out'],
  [{ written: { keepsChapters: false } }, { split: { at: 'chapters' } }, null],
  [{ encoding: { copy: 'always' } }, { sound: { gainDb: 3 } }, 'copy_keeps_sound'],
  [{ sound: { gainDb: 3 } }, { encoding: { copy: 'always' } }, 'copy_keeps_sound'],
  [{ encoding: { mode: 'cbr', bitrateKbps: 160, sampleRate: 24000 } }, { encoding: { bitrateKbps: 320 } }, 'bitrate_not_at_rate'],
  [{ sound: { channels: 'mono' } }, { encoding: { stereo: 'plain' } }, 'stereo_of_mono'],
  [{ encoding: { mode: 'cbr' } }, { encoding: { lameQuality: 0 } }, 'lame_quality_worse'],
  [{ encoding: { mode: 'cbr' } }, { encoding: { sampleRate: 8000 } }, null],
])('in the way of %j → %j stands %s', (before, own, reason) => {
  expect(obstacle(recipe(before), own, DEFAULT_RECIPE, null)?.reason ?? null).toBe(reason);
});

test('what is wrong already is no obstacle to another choice', () => {
  const lame = recipe({ encoding: { copy: 'always' }, sound: { gainDb: 3 } });
  expect(obstacle(lame, { written: { keepsTags: false } }, DEFAULT_RECIPE, null)).toBeNull();
});

test('each field can be set back by itself', () => {
  const chance = chanceOf(7);
  for (let round = 0; round < 50; round += 1) {
    const [from, to] = [randomRecipe(chance), randomRecipe(chance)];
    const fields = (['encoding', 'limits', 'cut', 'split', 'sound', 'loudness', 'written', 'output'] as const).flatMap((group) =>
      Object.keys(from[group]).map((key) => `${group}.${key}` as RecipeField),
    );
    let now = setBack(from, to, ['track']);
    for (const field of fields) {
      const others = fields.filter((other) => other !== field && isDifferent(now, to, other));
      now = setBack(now, to, [field]);
      expect(isDifferent(now, to, field)).toBe(false);
      expect(others.every((other) => isDifferent(now, to, other))).toBe(true);
    }
    expect(now).toEqual(to);
  }
  expect(ENCODING_MODES.every((mode) => isDifferent(recipe({ encoding: { mode } }), DEFAULT_RECIPE, 'encoding.mode') === (mode !== 'vbr'))).toBe(true);
});
