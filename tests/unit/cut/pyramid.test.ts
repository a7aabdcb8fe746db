import { describe, expect, test } from 'vitest';
import { columnsFor, fillColumns } from '../../../web/src/cut/columns';
import { MOST_BUCKETS, Pyramid } from '../../../web/src/cut/pyramid';
import { buckets, chance } from './made_up';

const RATE = 48_000;
const piece = (firstBucket: number, values: Int16Array<ArrayBuffer>, samplesPerBucket = 480) => ({
  sampleRate: RATE,
  samplesPerBucket,
  firstBucket,
  buckets: values,
  fraction: 0.5,
});

/** Whatever the levels say must be what the buckets of the finest say. */
function expectConsistent(pyramid: Pyramid): void {
  const [finest, ...others] = pyramid.levels;
  if (!finest) throw new Error('nothing is there');
  for (const [above, level] of others.entries()) {
    const span = 4 ** (above + 1);
    expect(level.count).toBe(Math.ceil(finest.count / span));
    for (let bucket = 0; bucket < level.count; bucket += 1) {
      const part = finest.buckets.subarray(3 * bucket * span, 3 * Math.min((bucket + 1) * span, finest.count));
      const of = (place: number): number[] => Array.from(part).filter((_, index) => index % 3 === place);
      expect(level.buckets[3 * bucket]).toBe(Math.min(...of(0)));
      expect(level.buckets[3 * bucket + 1]).toBe(Math.max(...of(1)));
    }
  }
}

describe('a pyramid', () => {
  test('is the same whatever the pieces in which it came', () => {
    const random = chance(1);
    const all = buckets(1000, random);
    const whole = new Pyramid();
    whole.put(piece(0, all));
    const grown = new Pyramid();
    for (let first = 0; first < 1000; ) {
      const end = Math.min(first + 1 + Math.floor(random() * 90), 1000);
      // The last bucket of a piece comes once more in the next, full.
      const from = Math.max(first - 1, 0);
      grown.put(piece(from, all.slice(3 * from, 3 * end)));
      first = end;
    }
    expectConsistent(whole);
    expectConsistent(grown);
    expect(grown.levels.map(({ count, buckets: values }) => Array.from(values.subarray(0, 3 * count)))).toEqual(
      whole.levels.map(({ count, buckets: values }) => Array.from(values.subarray(0, 3 * count))),
    );
    expect(whole.seconds).toBeCloseTo(10, 9);
  });

  test('begins anew where a piece from the beginning has larger buckets', () => {
    const pyramid = new Pyramid();
    pyramid.put(piece(0, buckets(400, chance(2))));
    pyramid.put(piece(0, buckets(200, chance(3)), 960));
    expect(pyramid.levels[0]?.count).toBe(200);
    expect(pyramid.seconds).toBeCloseTo(4, 9);
    expectConsistent(pyramid);
  });

  test('takes nothing that belongs nowhere', () => {
    const pyramid = new Pyramid();
    const values = buckets(10, chance(4));
    pyramid.put(piece(5, values));
    pyramid.put(piece(-1, values));
    pyramid.put({ ...piece(0, values), sampleRate: 0 });
    expect(pyramid.levels).toEqual([]);
    pyramid.put(piece(0, values));
    pyramid.put(piece(MOST_BUCKETS + 5, values));
    expect(pyramid.levels[0]?.count).toBe(10);
  });

  test('of twelve hours stays within ten megabytes', () => {
    const pyramid = new Pyramid();
    for (let first = 0; first < MOST_BUCKETS; first += 1 << 16) pyramid.put(piece(first, new Int16Array(3 << 16), 2048));
    const bytes = pyramid.levels.reduce((sum, level) => sum + level.buckets.byteLength, 0);
    expect(pyramid.levels[0]?.count).toBe(MOST_BUCKETS);
    expect(bytes).toBeLessThan(10e6);
  });
});

describe('columns', () => {
  const pyramid = new Pyramid();
  const all = buckets(4096, chance(5));
  pyramid.put(piece(0, all));

  test('never miss a peak, at any zoom', () => {
    const random = chance(6);
    for (let round = 0; round < 60; round += 1) {
      const secondsPerColumn = 0.01 * 2 ** (random() * 9);
      const first = Math.floor((random() * 30) / secondsPerColumn);
      const columns = columnsFor(40);
      const known = fillColumns(pyramid, first, secondsPerColumn, columns);
      expect(known).toBeGreaterThan(0);
      for (let column = 0; column < known; column += 1) {
        const from = Math.floor(((first + column) * secondsPerColumn) / 0.01 + 1e-9);
        const to = Math.min(Math.max(Math.ceil(((first + column + 1) * secondsPerColumn) / 0.01 - 1e-6), from + 1), 4096);
        let [low, high] = [0, 0];
        for (let bucket = from; bucket < to; bucket += 1) {
          low = Math.min(low, all[3 * bucket] ?? 0);
          high = Math.max(high, all[3 * bucket + 1] ?? 0);
        }
        const hasAll = (columns.high[column] ?? 0) >= high / 32_767 - 1e-6 && (columns.low[column] ?? 0) <= low / 32_767 + 1e-6;
        if (!hasAll) throw new Error(`column ${column} of ${secondsPerColumn} s: ${from} to ${to}`);
      }
    }
  });

  test('are known up to where the sound is', () => {
    const columns = columnsFor(100);
    expect(fillColumns(pyramid, 0, 1, columns)).toBe(41);
    expect(fillColumns(pyramid, 50, 1, columns)).toBe(0);
    expect(fillColumns(new Pyramid(), 0, 1, columns)).toBe(0);
  });

  test('cost the same for any length: a column looks at a few buckets', () => {
    for (const seconds of [0.01, 0.1, 1, 10]) {
      const level = pyramid.levelFor(seconds);
      expect(seconds / (level?.secondsPerBucket ?? 0)).toBeLessThan(4.01);
    }
  });
});
