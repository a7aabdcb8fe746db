/** What the encoders will be told: the same choice as `choose_settings` in `wasm/convert` and `choose_encoder_settings` in `wasm/mp3` make. */
import type { AudioTrack } from '../shared/media';
import type { Recipe } from '../shared/recipe';
import { isMono } from './effective';
import { bitratesAt, isMpeg1, MP3_SAMPLE_RATES, samplesPerFrame } from './mpeg';

export type SourceTrack = Pick<AudioTrack, 'sampleRate' | 'channels' | 'bitrateKbps' | 'durationSeconds' | 'copyRefusal'>;

export interface EncoderChoice {
  readonly control: 'vbr' | 'abr' | 'cbr';
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  /** Not looked at in VBR. */
  readonly bitrateKbps: number;
}

/** Where the source's bitrate, or how long it is, is not known. */
const UNKNOWN_SOURCE_KBPS = 192;
const UNKNOWN_LENGTH_KBPS = 128;

/**
 * `seconds` of sound: `null` where nobody knows. `tagBytes`: of the ID3v2 tag. `null` where no bitrate is low enough for what must not be
 * exceeded, or MP3 has not the chosen one at the chosen rate.
 */
export function chooseEncoder(recipe: Recipe, source: SourceTrack, seconds: number | null, tagBytes: number): EncoderChoice | null {
  const { mode, bitrateKbps, sampleRate } = recipe.encoding;
  switch (mode) {
    case 'vbr':
    case 'abr':
    case 'cbr':
      return encoderAt(recipe, source, mode, bitrateKbps);
    case 'source':
      return encoderAt(recipe, source, 'cbr', notAbove(sampleRate, source.bitrateKbps > 0 ? source.bitrateKbps : UNKNOWN_SOURCE_KBPS));
    case 'fit': {
      if (seconds === null) return encoderAt(recipe, source, 'cbr', notAbove(sampleRate, UNKNOWN_LENGTH_KBPS));
      const most = (recipe.limits.bytes ?? 0) - tagBytes;
      const choices = constantBitrates(sampleRate).map((kbps) => encoderAt(recipe, source, 'cbr', kbps));
      return choices.find((choice) => choice !== null && constantBitrateBytes(choice, seconds) <= most) ?? null;
    }
  }
}

/** `wasm/mp3/segment.h` */
const WARM_UP_FRAMES = 12;

/** Bytes of an MP3 of a constant bitrate, but for its ID3v2 tag: the seek table's frame, and ⌈(576 + samples + 576) ÷ frame⌉ more. */
export function constantBitrateBytes(choice: EncoderChoice, seconds: number): number {
  const perFrame = samplesPerFrame(choice.sampleRate);
  // Times are known to the microsecond; what is a hair above a whole number of samples is that number.
  const samples = Math.ceil(seconds * choice.sampleRate - 1e-3);
  const frames = Math.ceil((576 + samples + 576) / perFrame);
  const whole = Math.floor((perFrame * choice.bitrateKbps * 125) / choice.sampleRate);
  return tagFrameBytes(choice) + frames * whole + paddingBytes(choice, frames);
}

/**
 * Frames have a byte more where they would fall behind the bitrate. LAME begins to count anew in each segment, whose first frames are those
 * that only warm it up; a whole segment has as many as all others.
 */
function paddingBytes({ sampleRate, bitrateKbps }: EncoderChoice, frames: number): number {
  const segment = isMpeg1(sampleRate) ? 392 : 784;
  const missing = (samplesPerFrame(sampleRate) * bitrateKbps * 125) % sampleRate;
  const until = (count: number): number => Math.ceil((count * missing) / sampleRate);
  const segments = Math.floor((frames - 1) / segment);
  const rest = frames - segments * segment;
  const before = (segments * segment * missing) / sampleRate;
  return segments === 0 ? until(frames - 1) : before + until(rest + WARM_UP_FRAMES - 1) - until(WARM_UP_FRAMES - 1);
}

/** As long as the others, or so long that the table of 156 bytes fits. */
export function tagFrameBytes({ control, sampleRate, channels, bitrateKbps }: EncoderChoice): number {
  const sideInfo = isMpeg1(sampleRate) ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17;
  const variable = isMpeg1(sampleRate) ? 128 : sampleRate >= 16000 ? 64 : 32;
  const bytesAt = (kbps: number): number => Math.floor((samplesPerFrame(sampleRate) * kbps * 125) / sampleRate);
  const wished = control === 'cbr' ? bitrateKbps : variable;
  const fitting = [wished, ...bitratesAt(sampleRate)].find((kbps) => bytesAt(kbps) >= 4 + sideInfo + 156);
  return bytesAt(fitting ?? wished);
}

function encoderAt(recipe: Recipe, source: SourceTrack, control: EncoderChoice['control'], kbps: number): EncoderChoice | null {
  const channels = source.channels === 1 || isMono(recipe.sound.channels) ? 1 : 2;
  const wished = recipe.encoding.sampleRate;
  if (control === 'vbr') return { control, sampleRate: wished ?? nextRate(source.sampleRate), channels, bitrateKbps: kbps };
  if (wished !== null && !hasBitrate(control, wished, kbps)) return null;
  const kept = wished ?? nextRate(source.sampleRate);
  const isTooLow = isMpeg1(kept) && kbps < Math.min(...bitratesAt(kept));
  const sampleRate = isTooLow ? kept / 2 : kept;
  return { control, sampleRate, channels, bitrateKbps: adjusted(control, sampleRate, kbps) };
}

/** Whether MP3 has that bitrate at that rate: a table where it is constant, anything between its ends where it is an average. */
export function hasBitrate(control: 'abr' | 'cbr', sampleRate: number, kbps: number): boolean {
  const bitrates = bitratesAt(sampleRate);
  return control === 'cbr' ? bitrates.includes(kbps) : kbps >= Math.min(...bitrates) && kbps <= Math.max(...bitrates);
}

function adjusted(control: 'abr' | 'cbr', sampleRate: number, kbps: number): number {
  const bitrates = bitratesAt(sampleRate);
  if (control === 'abr') return Math.min(Math.max(kbps, Math.min(...bitrates)), Math.max(...bitrates));
  return bitrates.reduce((nearest, bitrate) => (Math.abs(bitrate - kbps) < Math.abs(nearest - kbps) ? bitrate : nearest));
}

/** The source's, or the next higher one that MP3 has. */
function nextRate(sourceRate: number): number {
  return MP3_SAMPLE_RATES.filter((rate) => rate >= sourceRate).at(-1) ?? MP3_SAMPLE_RATES[0];
}

/** Of all versions, or of that one which has the rate; the highest first. */
function constantBitrates(sampleRate: number | null): readonly number[] {
  const rates = sampleRate === null ? MP3_SAMPLE_RATES : [sampleRate];
  return [...new Set(rates.flatMap(bitratesAt))].sort((one, other) => other - one);
}

function notAbove(sampleRate: number | null, kbps: number): number {
  const bitrates = constantBitrates(sampleRate);
  return bitrates.find((bitrate) => bitrate <= kbps) ?? Math.min(...bitrates);
}
