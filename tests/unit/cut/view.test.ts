import { describe, expect, test } from 'vitest';
import { ticksFor } from '../../../web/src/cut/ticks';
import { centred, fitted, framing, isWholeView, scrolled, showing, spanOf, toPixel, toSeconds, wholeView, zoomed, type Stage } from '../../../web/src/cut/view';
import { chance } from './made_up';

const stage: Stage = { durationSeconds: 43_200, width: 1000, sampleRate: 44_100 };

describe('a view', () => {
  test('stays within the sound, whatever is done to it', () => {
    const random = chance(1);
    let view = wholeView(stage);
    for (let round = 0; round < 500; round += 1) {
      const act = Math.floor(random() * 4);
      const seconds = random() * stage.durationSeconds;
      if (act === 0) view = zoomed(view, stage, 2 ** (random() * 8 - 4), seconds);
      else if (act === 1) view = scrolled(view, stage, (random() - 0.5) * 5000);
      else if (act === 2) view = showing(view, stage, seconds);
      else view = centred(view, stage, seconds);
      expect(view.startSeconds).toBeGreaterThanOrEqual(0);
      expect(view.startSeconds + spanOf(view, stage)).toBeLessThanOrEqual(stage.durationSeconds * (1 + 1e-9));
      expect(1 / (view.secondsPerPixel * stage.sampleRate)).toBeLessThanOrEqual(16 + 1e-6);
    }
  });

  test('zooms around what is under the pointer', () => {
    const view = { startSeconds: 1000, secondsPerPixel: 1 };
    const closer = zoomed(view, stage, 0.25, 1300);
    expect(toPixel(closer, 1300)).toBeCloseTo(300, 6);
    expect(closer.secondsPerPixel).toBe(0.25);
  });

  test('tells samples apart twelve hours into a sound', () => {
    const view = fitted({ startSeconds: 43_190, secondsPerPixel: 0 }, stage);
    const second = view.startSeconds + 10 / stage.sampleRate;
    expect(toPixel(view, second)).toBeCloseTo(160, 3);
    expect(toSeconds(view, toPixel(view, second))).toBeCloseTo(second, 9);
  });

  test('moves only for what is not seen already', () => {
    const view = { startSeconds: 100, secondsPerPixel: 0.1 };
    expect(showing(view, stage, 150)).toBe(view);
    const later = showing(view, stage, 205);
    expect(toPixel(later, 205)).toBeCloseTo(900, 6);
    expect(toPixel(showing(view, stage, 30_000), 30_000)).toBeCloseTo(500, 6);
  });

  test('frames a part with room beside it, and knows when it is of everything', () => {
    const view = framing(60, 70, stage);
    expect(toPixel(view, 60)).toBeGreaterThan(50);
    expect(toPixel(view, 70)).toBeLessThan(950);
    expect(isWholeView(view, stage)).toBe(false);
    expect(isWholeView(zoomed(view, stage, 1e9, 0), stage)).toBe(true);
  });

  test('of a sound without a length, or without a place, is no fraction of nothing', () => {
    for (const none of [
      { durationSeconds: 0, width: 0, sampleRate: 0 },
      { durationSeconds: 0, width: 500, sampleRate: 0 },
    ]) {
      const view = fitted(wholeView(none), none);
      expect(Number.isFinite(toPixel(view, 1))).toBe(true);
    }
  });
});

describe('ticks', () => {
  test('leave room for what is written beside them, and are what a person would count by', () => {
    for (let exponent = -7; exponent < 3; exponent += 0.25) {
      const secondsPerPixel = 10 ** exponent;
      const { stepSeconds, parts, digits } = ticksFor(secondsPerPixel, 84);
      expect(stepSeconds / secondsPerPixel).toBeGreaterThanOrEqual(84 - 1e-6);
      expect(parts).toBeGreaterThanOrEqual(1);
      expect(stepSeconds * 10 ** digits).toBeGreaterThanOrEqual(1 - 1e-9);
    }
    expect(ticksFor(0.01, 84)).toMatchObject({ stepSeconds: 1, digits: 0 });
    expect(ticksFor(0.6, 84)).toMatchObject({ stepSeconds: 60 });
    expect(ticksFor(0.002, 84)).toMatchObject({ stepSeconds: 0.2, digits: 1 });
  });
});
