import { describe, expect, test } from 'vitest';
import { lagOf, levelGain } from '../../../web/src/hear/align';
import { chanceOf } from '../../../web/src/hear/chance';
import { choicesBeside, excerptRecipe } from '../../../web/src/hear/heard_recipe';
import { merge } from '../../../web/src/recipe/own_recipe';
import { conflicts } from '../../../web/src/recipe/conflicts';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';

/** The same noise each time. */
function noise(length: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 1073741824 - 1;
  });
}

const RATE = 44100;
const sound = noise(5 * RATE, 1);

function delayed(by: number, noiseLevel: number): Float32Array {
  const other = noise(sound.length, 2);
  return sound.map((_, index) => 0.5 * (sound[index - by] ?? 0) + noiseLevel * (other[index] ?? 0));
}

describe('the lag of a decoded sound', () => {
  test.each([0, 1, 7, 529, 1105, 2257, -576])('of %i samples is found, in noise too', (by) => {
    expect(lagOf(sound, delayed(by, 0.3))).toBe(by);
  });

  test('of a tone is the one that no other is better than, and not one of its periods', () => {
    const tone = (by: number): Float32Array => Float32Array.from({ length: 3 * RATE }, (_, index) => Math.sin((2 * Math.PI * 441 * (index - by)) / RATE));
    const coded = tone(0).map((sample, index) => sample + 1e-3 * (sound[index] ?? 0));
    expect(lagOf(tone(0), coded)).toBe(0);
    expect(lagOf(tone(0), tone(30))).not.toBe(0);
  });

  test('of silence is none', () => {
    expect(lagOf(new Float32Array(RATE), new Float32Array(RATE))).toBe(0);
    expect(lagOf(new Float32Array(10), new Float32Array(10))).toBe(0);
  });
});

test('a level is matched by its energy, silence stays as it is', () => {
  expect(levelGain([sound], [delayed(0, 0)])).toBeCloseTo(2, 3);
  expect(levelGain([sound], [new Float32Array(RATE)])).toBe(1);
});

test('the chance of a guess is that of coins', () => {
  expect(chanceOf(0, 8)).toBe(1);
  expect(chanceOf(8, 8)).toBe(1 / 256);
  expect(chanceOf(7, 8)).toBe(9 / 256);
  expect(chanceOf(5, 10)).toBeCloseTo(0.623, 3);
});

test('a file’s own settings are compared with two others', () => {
  expect(choicesBeside(DEFAULT_RECIPE).map(({ encoding }) => encoding.vbrQuality)).toEqual([2, 0, 5]);
  expect(choicesBeside(merge(DEFAULT_RECIPE, { encoding: { vbrQuality: 0 } })).map(({ encoding }) => [encoding.mode, encoding.vbrQuality])).toEqual([
    ['vbr', 0],
    ['vbr', 5],
    ['cbr', 0],
  ]);
});

test('a piece is encoded as the whole would be, and is possible', () => {
  const fitted = merge(DEFAULT_RECIPE, { encoding: { mode: 'fit' }, limits: { bytes: 14_400_000 }, split: { at: 'parts' }, loudness: { mode: 'limiter' } });
  const piece = excerptRecipe(fitted, 600);
  expect(piece.encoding).toMatchObject({ mode: 'abr', bitrateKbps: 192 });
  expect(conflicts(piece, null)).toEqual([]);
});
