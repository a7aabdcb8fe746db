import { expect, test } from 'vitest';
import { encoderCount } from '../../../web/src/supervisor/encoder_count';
import { readStrategy } from '../../../web/src/supervisor/read_strategy';

test.each([
  ['', 4, 4],
  ['', undefined, 2],
  ['', 64, 16],
  ['?encoders=3', 8, 3],
  ['?encoders=0', 8, 1],
  ['?encoders=many', 8, 8],
])('address %j on %s cores: %i encoders', (query, cores, count) => {
  expect(encoderCount(query, cores)).toBe(count);
});

test.each([
  ['', 'auto'],
  ['?encoders=2&reads=all', 'all'],
  ['?reads=needed', 'needed'],
  ['?reads=some', 'auto'],
])('address %j: reads %s', (query, strategy) => {
  expect(readStrategy(query)).toBe(strategy);
});
