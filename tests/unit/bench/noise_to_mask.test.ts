import { describe, expect, test } from 'vitest';
import { noiseToMask } from '../../bench/lib/noise_to_mask.mjs';
import { segmentalSnr, type Sound } from '../../bench/lib/segmental_snr.mjs';

const SAMPLE_RATE = 48_000;
const SAMPLES = 2 * SAMPLE_RATE;

type Wave = (index: number) => number;

const sound = (...waves: Wave[]): Sound => ({
  sampleRate: SAMPLE_RATE,
  channels: [Float32Array.from({ length: SAMPLES }, (_, index) => waves.reduce((sum, wave) => sum + wave(index), 0))],
});

const sine =
  (hertz: number, amplitude: number): Wave =>
  (index) =>
    amplitude * Math.sin((2 * Math.PI * hertz * index) / SAMPLE_RATE);

/** White noise from a fixed seed, with a flat distribution between ± amplitude. */
function noise(amplitude: number, seed = 7): Wave {
  let state = seed;
  const samples = Float32Array.from({ length: SAMPLES }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 31 - 1) * amplitude;
  });
  return (index) => samples[index] ?? 0;
}

/** Noise of a tenth of a Bark or so: sines close to each other. */
const narrowNoise = (hertz: number, amplitude: number): Wave[] =>
  [-11, -4, 0, 5, 13].map((offset) => sine(hertz + offset, amplitude / 5));

describe('noiseToMask', () => {
  const music = [noise(0.2), sine(440, 0.2), sine(2500, 0.1)];

  test('finds nothing audible between equal sounds', () => {
    const { meanDb, totalDb, disturbed } = noiseToMask(sound(...music), sound(...music));
    expect(meanDb).toBeLessThan(-100);
    expect(totalDb).toBeLessThan(-100);
    expect(disturbed).toBe(0);
  });

  test('hides noise that is shaped like the music and 30 dB below it', () => {
    const quieter = noise(0.2 * 10 ** (-30 / 20), 99);
    const { meanDb, disturbed } = noiseToMask(sound(noise(0.2)), sound(noise(0.2), quieter));
    expect(meanDb).toBeLessThan(-5);
    expect(disturbed).toBe(0);
  });

  test('hears noise that is louder than the music', () => {
    const { meanDb, disturbed } = noiseToMask(sound(noise(0.2)), sound(noise(0.2), noise(0.4, 99)));
    expect(meanDb).toBeGreaterThan(0);
    expect(disturbed).toBe(1);
  });

  test('rises by 6 dB with the noise', () => {
    const ratio = (amplitude: number) => noiseToMask(sound(...music), sound(...music, noise(amplitude, 99)));
    const [quiet, loud] = [ratio(0.001), ratio(0.002)];
    expect(loud.meanDb - quiet.meanDb).toBeCloseTo(6.02, 0);
    expect(loud.totalDb - quiet.totalDb).toBeCloseTo(6.02, 0);
  });

  test('a tone hides noise nearby, and above it better than below', () => {
    const tone = sine(1000, 0.5);
    const ratio = (hertz: number) => noiseToMask(sound(tone), sound(tone, ...narrowNoise(hertz, 0.005))).meanDb;
    expect(ratio(1050)).toBeLessThan(ratio(1400) - 6);
    expect(ratio(1400)).toBeLessThan(ratio(4000) - 6);
    expect(ratio(1300)).toBeLessThan(ratio(750) - 6);
  });

  test('does not hear what is below the threshold in quiet', () => {
    // 92 dB is full scale, so these are at about 12 dB, where 3 kHz is heard and 100 Hz is not.
    const ratio = (hertz: number) => noiseToMask(sound(sine(9000, 0.01)), sound(sine(9000, 0.01), ...narrowNoise(hertz, 1e-4)));
    expect(ratio(100).disturbed).toBe(0);
    expect(ratio(3000).disturbed).toBeGreaterThan(0.5);
  });

  test('passes over silence', () => {
    const half = (wave: Wave): Wave => (index) => (index < SAMPLES / 2 ? wave(index) : 0);
    const whole = noiseToMask(sound(noise(0.2)), sound(noise(0.2), noise(0.01, 99)));
    const halves = noiseToMask(sound(half(noise(0.2))), sound(half(noise(0.2)), noise(0.01, 99)));
    expect(halves.meanDb).toBeCloseTo(whole.meanDb, 0);
  });
});

describe('segmentalSnr', () => {
  test('is the ratio of signal to error', () => {
    expect(segmentalSnr(sound(sine(1000, 0.5)), sound(sine(1000, 0.5), sine(1000, 0.005)))).toBeCloseTo(40, 1);
  });

  test('counts at most 60 dB and at least −10 dB', () => {
    expect(segmentalSnr(sound(sine(1000, 0.5)), sound(sine(1000, 0.5)))).toBe(60);
    expect(segmentalSnr(sound(sine(1000, 0.001)), sound(sine(1000, 0.5)))).toBe(-10);
  });

  test('passes over silence', () => {
    expect(segmentalSnr(sound(), sound(sine(1000, 0.5)))).toBe(0);
  });
});
