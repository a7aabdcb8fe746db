import { describe, expect, test } from 'vitest';
import { fadeEnds, fadeGain, fadeLength, slope } from '../../../web/src/cut/fade_slope';
import { added, gaps, heardTime, joined, leftOut, limitsOf, moved, spanAt, splitAt, totalOf, wholeTime, without, type Span } from '../../../web/src/cut/spans';
import { chance } from './made_up';

const DURATION = 100;

function areApart(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  return sorted.every(({ start, end }, index) => start >= 0 && end > start && end <= (sorted[index + 1]?.start ?? DURATION));
}

describe('pieces', () => {
  test('stay apart and within the sound, whatever is done to them', () => {
    const random = chance(1);
    let spans: readonly Span[] = [{ start: 0, end: DURATION }];
    for (let round = 0; round < 1000; round += 1) {
      const at = random() * DURATION;
      const index = Math.floor(random() * spans.length);
      const act = Math.floor(random() * 5);
      if (act === 0) spans = splitAt(spans, at);
      else if (act === 1) spans = moved(spans, index, 'start', at, DURATION);
      else if (act === 2) spans = moved(spans, index, 'end', at, DURATION);
      else if (act === 3) spans = added(spans, { start: at, end: Math.min(at + random() * 20, DURATION) });
      else if (spans.length > 1) spans = leftOut(spans, { start: at, end: at + random() * 5 });
      if (!areApart(spans)) throw new Error(`round ${round}: ${JSON.stringify(spans)}`);
    }
    expect(spans.length).toBeGreaterThan(1);
  });

  test('a split changes nothing of what is heard; without the middle, the rest is left', () => {
    const split = splitAt(splitAt([{ start: 0, end: DURATION }], 30), 40);
    expect(joined(split)).toEqual([{ start: 0, end: DURATION }]);
    const rest = without(split, spanAt(split, 35));
    expect(rest).toEqual([
      { start: 0, end: 30 },
      { start: 40, end: DURATION },
    ]);
    expect(gaps(rest, DURATION)).toEqual([{ start: 30, end: 40 }]);
    expect(totalOf(rest)).toBe(90);
    expect(splitAt(rest, 35)).toEqual(rest);
  });

  test('a border stops at its neighbour', () => {
    const spans = [
      { start: 0, end: 30 },
      { start: 40, end: 60 },
    ];
    expect(moved(spans, 0, 'end', 50, DURATION)[0]?.end).toBe(40);
    expect(moved(spans, 1, 'start', 10, DURATION)[1]?.start).toBe(30);
    expect(limitsOf(spans, 1, 'end', DURATION)[1]).toBe(DURATION);
    expect(moved(spans, 1, 'end', 0, DURATION)[1]?.end).toBeGreaterThan(40);
  });

  test('a new piece takes the room that there is, and none where there is none', () => {
    const spans = [
      { start: 0, end: 30 },
      { start: 40, end: 60 },
    ];
    expect(added(spans, { start: 20, end: 50 })[1]).toEqual({ start: 30, end: 40 });
    expect(added(spans, { start: 5, end: 10 })).toBe(spans);
  });

  test('time within what is kept and time of the whole are each other’s way back', () => {
    const apart = [
      { start: 10, end: 20 },
      { start: 50, end: 80 },
    ];
    for (const heard of [0, 5, 9.99, 10, 25, 39.9]) expect(heardTime(apart, wholeTime(apart, heard))).toBeCloseTo(heard, 9);
    expect(wholeTime(apart, 10)).toBe(50);
    expect(wholeTime(apart, 1000)).toBe(80);
    expect(heardTime(apart, 30)).toBe(10);
  });
});

describe('fades', () => {
  const apart = [
    { start: 10, end: 12 },
    { start: 50, end: 80 },
  ];

  test('go on in the next piece where one is too short', () => {
    const fades = { inSeconds: 5, outSeconds: 4, shape: 'linear' } as const;
    expect(fadeEnds(apart, fades)).toEqual({ in: 53, out: 76 });
    expect(fadeLength(apart, 'in', 53)).toBe(5);
    expect(fadeLength(apart, 'out', 76)).toBe(4);
    const rising = slope(apart, fades, 'in');
    expect(rising[0]).toEqual({ seconds: 10, gain: 0 });
    expect(rising.at(-1)).toEqual({ seconds: 53, gain: 1 });
    expect(slope(apart, fades, 'out').at(-1)).toEqual({ seconds: 80, gain: 0 });
    expect(slope(apart, { ...fades, inSeconds: 0 }, 'in')).toEqual([]);
  });

  test('have the core’s curves', () => {
    expect(fadeGain('linear', 0.25)).toBe(0.25);
    expect(fadeGain('decibel', 0)).toBe(0);
    expect(fadeGain('decibel', 0.5)).toBeCloseTo(10 ** (-30 / 20), 9);
    expect(fadeGain('decibel', 1)).toBe(1);
  });
});
