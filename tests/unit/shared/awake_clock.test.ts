import { beforeEach, expect, test } from 'vitest';
import { createAwakeClock, type AwakeClock } from '../../../web/src/shared/awake_clock';

let time: number;
let clock: AwakeClock;

beforeEach(() => {
  time = 1000;
  clock = createAwakeClock(() => time);
});

test('goes with the other as long as the page lives', () => {
  const before = clock.now();
  for (let second = 0; second < 300; second += 1) {
    time += 1000;
    clock.beat();
  }
  expect(clock.now() - before).toBe(300_000);
});

test('stands while the page is frozen', () => {
  const before = clock.now();
  time += 5000;
  clock.freeze();
  time += 20_000;
  expect(clock.now() - before).toBe(5000);
  time += 20_000;
  clock.thaw();
  time += 7000;
  expect(clock.now() - before).toBe(12_000);
});

test('does not count a night that nobody told of', () => {
  const before = clock.now();
  time += 60_000;
  clock.beat();
  time += 8 * 3_600_000;
  clock.beat();
  time += 1000;
  expect(clock.now() - before).toBe(61_000);
});
