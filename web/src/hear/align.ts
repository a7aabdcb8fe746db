/**
 * How far a decoded MP3 lies behind its source. Decoders differ in how much of an encoder's delay they take away, and two sounds that are
 * switched between must not be shifted against each other by a sample.
 */

/** An encoder and a decoder together delay by 1,105 samples, or by 2,257 with a frame before the sound; of half the rate, by twice that. */
export const MOST_LAG = 5000;

/** What is compared: enough to be sure, of the loudest place. */
const WINDOW = 1 << 14;
const COARSE = 8;

/** In samples: what is at `i` of `source` is at `i + lag` of `decoded`. 0 where there is nothing to compare. */
export function lagOf(source: Float32Array, decoded: Float32Array): number {
  const start = loudestPlace(source, decoded.length);
  if (start === null) return 0;
  const length = Math.min(WINDOW, source.length - start);
  const coarse = best(decimated(source), decimated(decoded), Math.floor(start / COARSE), Math.floor(length / COARSE), 0, Math.ceil(MOST_LAG / COARSE));
  const found = best(source, decoded, start, length, coarse.lag * COARSE, 2 * COARSE);
  const none = best(source, decoded, start, length, 0, 0);
  return none.correlation >= found.correlation * SAME ? 0 : found.lag;
}

/** A tone is like itself at each of its periods: where no lag fits as well as another, there is none, as most decoders leave none. */
const SAME = 1 - 5e-5;

interface Fit {
  readonly lag: number;
  /** 0 … the source's own energy. */
  readonly correlation: number;
}

/** The lag around `centre` with the largest correlation of both, each by its energy. */
function best(source: Float32Array, decoded: Float32Array, start: number, length: number, centre: number, reach: number): Fit {
  let found: Fit = { lag: centre, correlation: -Infinity };
  for (let lag = centre - reach; lag <= centre + reach; lag += 1) {
    if (start + lag < 0 || start + lag + length > decoded.length) continue;
    let product = 0;
    let energy = 1e-12;
    for (let index = start; index < start + length; index += 1) {
      const other = decoded[index + lag] ?? 0;
      product += (source[index] ?? 0) * other;
      energy += other * other;
    }
    const correlation = product / Math.sqrt(energy);
    if (correlation > found.correlation) found = { lag, correlation };
  }
  return found;
}

/** Where the window begins, with room for the lag on both sides; `null` where all is silence or too short. */
function loudestPlace(source: Float32Array, decodedLength: number): number | null {
  let place: number | null = null;
  let loudest = 1e-6;
  const last = Math.min(source.length, decodedLength) - WINDOW - MOST_LAG;
  for (let start = MOST_LAG; start <= last; start += WINDOW) {
    const energy = energyOf(source, start, start + WINDOW);
    if (energy <= loudest) continue;
    loudest = energy;
    place = start;
  }
  return place;
}

function decimated(samples: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / COARSE) }, (_, index) => {
    let sum = 0;
    for (let inner = 0; inner < COARSE; inner += 1) sum += samples[index * COARSE + inner] ?? 0;
    return sum;
  });
}

function energyOf(samples: Float32Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += (samples[index] ?? 0) ** 2;
  return sum;
}

/** What `other` is multiplied by to be as loud as `source`; 1 where one of them is silent. */
export function levelGain(source: readonly Float32Array[], other: readonly Float32Array[]): number {
  const rms = (planes: readonly Float32Array[]): number =>
    Math.sqrt(planes.reduce((sum, plane) => sum + energyOf(plane, 0, plane.length) / Math.max(plane.length, 1), 0) / Math.max(planes.length, 1));
  const wanted = rms(source);
  const is = rms(other);
  return wanted > 1e-5 && is > 1e-5 ? wanted / is : 1;
}
