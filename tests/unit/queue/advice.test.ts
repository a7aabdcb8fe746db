import { expect, test } from 'vitest';
import { offerOf } from '../../../web/src/queue/advice';
import { merge } from '../../../web/src/recipe/own_recipe';
import type { Advice } from '../../../web/src/shared/analysis';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { recipeAt } from '../../fakes/samples';

const NONE: ReadonlySet<Advice['kind']> = new Set();
const silence: Advice = { kind: 'silence_at_end', seconds: 120 };

test('both sides the same: mono, at half of a bitrate that is fixed', () => {
  expect(offerOf([{ kind: 'equal_channels' }], DEFAULT_RECIPE, NONE)?.recipe).toEqual(merge(DEFAULT_RECIPE, { sound: { channels: 'mono' } }));
  expect(offerOf([{ kind: 'equal_channels' }], recipeAt(192), NONE)?.recipe).toEqual(merge(recipeAt(96), { sound: { channels: 'mono' } }));
});

test('one side alone is taken', () => {
  expect(offerOf([{ kind: 'one_side', side: 'right' }], DEFAULT_RECIPE, NONE)?.recipe?.sound.channels).toBe('right');
});

test('a bitrate that keeps all of a narrow band is offered where more is spent', () => {
  const narrow: Advice = { kind: 'narrow_band', hz: 16_000, bitrateKbps: 160 };
  expect(offerOf([narrow], recipeAt(320), NONE)?.recipe?.encoding.bitrateKbps).toBe(160);
  expect(offerOf([narrow], recipeAt(128), NONE)).toBeNull();
  expect(offerOf([narrow], DEFAULT_RECIPE, NONE)).toBeNull();
});

test('what is chosen already, or was dismissed, is not offered; what comes after it is', () => {
  const mono = merge(DEFAULT_RECIPE, { sound: { channels: 'mono' } });
  expect(offerOf([{ kind: 'equal_channels' }, silence], mono, NONE)?.recipe?.cut.trimsSilence).toBe(true);
  expect(offerOf([{ kind: 'equal_channels' }, silence], DEFAULT_RECIPE, new Set(['equal_channels'] as const))?.advice).toBe(silence);
  expect(offerOf([silence], merge(mono, { cut: { trimsSilence: true } }), NONE)).toBeNull();
});

test('that it was cut off is said, with nothing to take, until it is dismissed', () => {
  const clipped: Advice = { kind: 'clipped', places: 40 };
  expect(offerOf([clipped], DEFAULT_RECIPE, NONE)).toEqual({ advice: clipped, recipe: null });
  expect(offerOf([silence, clipped], DEFAULT_RECIPE, NONE)?.advice).toBe(silence);
  expect(offerOf([clipped], DEFAULT_RECIPE, new Set(['clipped'] as const))).toBeNull();
});
