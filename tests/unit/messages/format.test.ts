import { expect, test } from 'vitest';
import { formatBytes, formatLanguage, formatPercent } from '../../../web/src/messages/format';
import { messages } from '../../../web/src/messages/messages';

const { amounts } = messages;

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [999_600, '1 MB'],
  [14_400_000, '14.4 MB'],
  [4_300_000_000, '4.3 GB'],
  [50e15, '50000 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('100 % is said of what is finished only', () => {
  expect(formatPercent(0.999)).toBe('99%');
  expect(formatPercent(1)).toBe('100%');
});

test.each([
  [0.53, '0.53 × real time'],
  [3.14, '3.1 × real time'],
  [38.4, '38 × real time'],
  [1234, '1,234 × real time'],
])('a speed of %d is %s', (speed, text) => {
  expect(amounts.speed(speed)).toBe(text);
});

test.each([
  [0, 'a few seconds left'],
  [11, '15 sec left'],
  [54, '55 sec left'],
  [58, '1 min left'],
  [170, '3 min left'],
  [3590, '1 hr left'],
  [5400, '1 hr 30 min left'],
])('%d seconds are %s', (seconds, text) => {
  expect(amounts.timeLeft(seconds)).toBe(text);
});

test.each([
  ['eng', 'English'],
  ['ger', 'German'],
  ['pt-BR', 'Brazilian Portuguese'],
  ['???', '???'],
])('the language %s is %s', (code, text) => {
  expect(formatLanguage(code)).toBe(text);
});

test('one file is singular', () => {
  expect(amounts.files(1)).toBe('1 file');
  expect(amounts.files(10_000)).toBe('10,000 files');
});

test.each([
  [44_100, '44.1 kHz'],
  [48_000, '48 kHz'],
  [11_025, '11.025 kHz'],
])('a rate of %d Hz is %s', (hertz, text) => {
  expect(amounts.kilohertz(hertz)).toBe(text);
});
