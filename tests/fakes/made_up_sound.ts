/** A talk that nobody held: a voice that is now louder and now quieter, and two seconds of silence at the end of each half minute. */
import type { Analysis, Envelope } from '../../web/src/shared/analysis';
import type { SoundExcerpt } from '../../web/src/shared/file_sound';

const RATE = 48_000;
const TONE = 220;
/** As loud for so many samples. */
const LEVEL_SAMPLES = 128;

/** As `most_envelope_buckets` says. */
const MOST_BUCKETS = 1 << 20;

/** Of full scale, at a second. */
function loudness(seconds: number): number {
  if (seconds % 30 >= 28) return 0;
  const word = Math.abs(Math.sin(seconds * 2.1) * Math.sin(seconds * 0.37));
  return 0.08 + 0.5 * word * (0.6 + 0.4 * Math.sin(seconds / 11));
}

/** Made once: it takes longer than anything that is measured with it. */
const made = new Map<number, Analysis>();

export function madeUpAnalysis(like: Analysis, seconds: number): Analysis {
  const known = made.get(seconds) ?? { ...like, seconds, sampleRate: RATE, envelope: envelopeOf(seconds) };
  made.set(seconds, known);
  return known;
}

function envelopeOf(seconds: number): Envelope {
  let samplesPerBucket = 256;
  while (seconds * RATE > samplesPerBucket * MOST_BUCKETS) samplesPerBucket *= 2;
  const count = Math.ceil((seconds * RATE) / samplesPerBucket);
  const buckets = new Int16Array(3 * count);
  for (let bucket = 0; bucket < count; bucket += 1) {
    const start = (bucket * samplesPerBucket) / RATE;
    // Borders of silences lie on those of buckets.
    const level = loudness(start) * 32_767;
    buckets[3 * bucket] = -level;
    buckets[3 * bucket + 1] = level;
    buckets[3 * bucket + 2] = level * Math.SQRT1_2;
  }
  return { sampleRate: RATE, samplesPerBucket, samples: seconds * RATE, buckets };
}

export function madeUpSamples(startSeconds: number, seconds: number, ofSeconds: number): SoundExcerpt {
  const first = Math.round(startSeconds * RATE);
  const count = Math.max(Math.min(Math.round(seconds * RATE), Math.round(ofSeconds * RATE) - first), 0);
  const left = new Float32Array(count);
  const right = new Float32Array(count);
  let level = 0;
  for (let index = 0; index < count; index += 1) {
    const at = (first + index) / RATE;
    if (index % LEVEL_SAMPLES === 0) level = loudness(at);
    const value = level * Math.sin(2 * Math.PI * TONE * at);
    left[index] = value;
    right[index] = value * 0.8;
  }
  return { sampleRate: RATE, startSeconds: first / RATE, planes: [left, right] };
}
