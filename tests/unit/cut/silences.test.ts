import { describe, expect, test } from 'vitest';
import { Pyramid } from '../../../web/src/cut/pyramid';
import { silencesOf } from '../../../web/src/cut/silences';
import { nearestZeroCrossing, snappedToSilence } from '../../../web/src/cut/snap';
import { chance } from './made_up';

const BUCKET = 0.01;

/** Loud where the text has an `x`; each sign is a hundredth of a second. */
function sound(text: string): Pyramid {
  const pyramid = new Pyramid();
  const values = Array.from(text).flatMap((sign) => (sign === 'x' ? [-9000, 9000, 5000] : [-20, 20, 10]));
  pyramid.put({ sampleRate: 48_000, samplesPerBucket: 480, firstBucket: 0, buckets: Int16Array.from(values), fraction: 1 });
  return pyramid;
}

describe('silences', () => {
  test('are found where all stays below the threshold for long enough, up to the end', () => {
    const pyramid = sound(`${'.'.repeat(60)}${'x'.repeat(40)}${'.'.repeat(30)}${'x'.repeat(10)}${'.'.repeat(80)}`);
    const found = silencesOf(pyramid, { thresholdDb: -50, leastSeconds: 0.5 });
    expect(found.map(({ start, end }) => [Math.round(start / BUCKET), Math.round(end / BUCKET)])).toEqual([
      [0, 60],
      [140, 220],
    ]);
    expect(silencesOf(pyramid, { thresholdDb: -80, leastSeconds: 0.1 })).toEqual([]);
  });

  test('never have a loud bucket in them, and what is between two is not all silent', () => {
    const random = chance(1);
    for (let round = 0; round < 50; round += 1) {
      const text = Array.from({ length: 300 }, () => (random() < 0.1 ? 'x' : '.')).join('');
      const found = silencesOf(sound(text), { thresholdDb: -50, leastSeconds: 0.05 });
      const borders = found.map(({ start, end }) => [Math.round(start / BUCKET), Math.round(end / BUCKET)] as const);
      for (const [start, end] of borders) expect(text.slice(start, end)).toBe('.'.repeat(end - start));
      const rest = borders.reduceRight((left, [start, end]) => `${left.slice(0, start)}|${left.slice(end)}`, text);
      expect(rest).not.toMatch(/\.{5}/);
    }
  });
});

describe('snapping', () => {
  const pyramid = sound(`${'x'.repeat(100)}${'.'.repeat(50)}${'x'.repeat(100)}`);

  test('goes to the nearest border of a silence within reach', () => {
    expect(snappedToSilence(pyramid, 0.97, 0.05, -50)).toBeCloseTo(1, 9);
    expect(snappedToSilence(pyramid, 1.03, 0.05, -50)).toBeCloseTo(1, 9);
    expect(snappedToSilence(pyramid, 1.52, 0.05, -50)).toBeCloseTo(1.5, 9);
  });

  test('leaves alone what is too far, within a long silence, or nowhere', () => {
    expect(snappedToSilence(pyramid, 0.9, 0.05, -50)).toBe(0.9);
    expect(snappedToSilence(pyramid, 1.25, 0.05, -50)).toBe(1.25);
    expect(snappedToSilence(new Pyramid(), 3, 1, -50)).toBe(3);
  });

  test('does not take the end of what it looked at for the end of a silence', () => {
    const random = chance(2);
    const quiet = sound('.'.repeat(1000));
    for (let round = 0; round < 20; round += 1) {
      const seconds = 1 + random() * 8;
      expect(snappedToSilence(quiet, seconds, 0.3, -50)).toBe(seconds);
    }
  });
});

describe('a zero crossing', () => {
  const wave = Float32Array.from({ length: 480 }, (_, index) => Math.sin((2 * Math.PI * (index + 0.3)) / 48));

  test('is the sample nearest to zero, beside the nearest change of sign', () => {
    for (let index = 60; index < 400; index += 7) {
      const found = nearestZeroCrossing([wave], index, 30);
      expect(Math.abs(found - index)).toBeLessThanOrEqual(25);
      expect(Math.abs(wave[found] ?? 1)).toBeLessThan(0.07);
    }
  });

  test('is one of all channels together', () => {
    const other = wave.map((value) => -value);
    expect(nearestZeroCrossing([wave, other], 100, 30)).toBe(100);
  });

  test('is where it was, if there is none within reach', () => {
    expect(nearestZeroCrossing([new Float32Array(100).fill(0.5)], 50, 20)).toBe(50);
    expect(nearestZeroCrossing([], 50, 20)).toBe(50);
  });
});
