import { describe, expect, test } from 'vitest';
import { formatDuration, formatExactTimeCode, formatTimeCode, parseTimeCode } from '../../../web/src/queue/time_code';

describe('parseTimeCode', () => {
  test.each([
    ['90', 90],
    ['0', 0],
    ['1:30', 90],
    ['90:00', 5400],
    ['1:02:03.5', 3723.5],
    ['01:02:03', 3723],
    ['100:00:00', 360000],
    ['.5', 0.5],
    ['1:05,25', 65.25],
    ['  2:00 ', 120],
    ['12.', 12],
    ['0.0000004', 0],
    ['0.000023', 0.000023],
  ])('reads %j as %d seconds', (text, seconds) => {
    expect(parseTimeCode(text)).toBe(seconds);
  });

  test.each(['', ' ', 'abc', '1:90', '1:60:00', '-5', '1:2:3:4', '1::2', ':30', '1:', '1e3', '1 30', '٣', 'Infinity', '9'.repeat(400)])(
    'finds no time in %j',
    (text) => {
      expect(parseTimeCode(text)).toBeNull();
    },
  );
});

test('what formatTimeCode writes, parseTimeCode reads, to the millisecond', () => {
  for (const seconds of [0, 0.001, 1.5, 59.999, 60, 61.01, 3599.9996, 3600, 3723.5, 86399.999, 360000.25]) {
    expect(parseTimeCode(formatTimeCode(seconds))).toBeCloseTo(seconds, 3);
  }
  expect(formatTimeCode(3723.5)).toBe('1:02:03.5');
  expect(formatTimeCode(59.9999)).toBe('1:00');
});

test('a sample is told from the next, at any rate, twelve hours into a file', () => {
  for (const rate of [8000, 44100, 192000]) {
    const second = 43_199 + 17 / rate;
    const read = parseTimeCode(formatExactTimeCode(second)) ?? 0;
    expect(Math.round(read * rate)).toBe(43_199 * rate + 17);
  }
});

test('formatDuration rounds to seconds', () => {
  expect(formatDuration(0)).toBe('0:00');
  expect(formatDuration(59.6)).toBe('1:00');
  expect(formatDuration(36_000)).toBe('10:00:00');
});
