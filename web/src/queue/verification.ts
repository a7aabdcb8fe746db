/** Whether a result is what its conversion said, and what follows from how loud it became. */
import type { AnalysisOutcome } from '../shared/converter';
import type { ErrorCode } from '../shared/errors';
import type { ConversionSummary } from '../shared/protocol';
import type { Recipe } from '../shared/recipe';
import type { Verification } from '../shared/verification';

/** Of the file, not of the engine or the moment. */
const SAYS_DAMAGED: readonly ErrorCode[] = ['empty_file', 'not_media', 'no_audio', 'truncated', 'damaged', 'nothing_to_convert'];

/** `crc32`: of the file as it is; `null`: nobody knows. Gives `null` where nothing was found out. */
export function verificationOf(summary: ConversionSummary, outcome: AnalysisOutcome, crc32: number | null): Verification | null {
  const { sampleRate } = summary;
  // Records of earlier builds know the length in seconds only, which is as exact.
  const expectedSamples = summary.samples > 0 ? summary.samples : Math.round(summary.durationSeconds * sampleRate);
  const nothing = { isWhole: false, expectedSamples, decodedSamples: 0, sampleRate, damagedPieces: 0, lufs: null, truePeakDbtp: null };
  if (!outcome.ok) return SAYS_DAMAGED.includes(outcome.error.code) ? nothing : null;
  const { envelope, loudness, damagedPieces } = outcome.analysis;
  const hasItsBytes = crc32 === null || summary.crc32 === null || crc32 === summary.crc32;
  return {
    isWhole: hasItsBytes && damagedPieces === 0 && envelope.samples === expectedSamples && envelope.sampleRate === sampleRate,
    expectedSamples,
    decodedSamples: envelope.samples,
    sampleRate,
    damagedPieces,
    lufs: loudness.integratedLufs,
    truePeakDbtp: loudness.truePeakDbtp,
  };
}

/** An encoder's noise makes another peak of each encode: so much is left for it. */
const ROOM_DB = 0.2;

/** By how much lower, in tenths of a decibel, no player has to clip; `null` where none has to. */
export function clippingDb({ truePeakDbtp }: Verification): number | null {
  return truePeakDbtp === null || truePeakDbtp <= 0 ? null : Math.ceil((truePeakDbtp + ROOM_DB) * 10) / 10;
}

/** The same, so much lower. Where a loudness is asked for, its ceiling is what decides. */
export function lowered(recipe: Recipe, decibels: number): Recipe {
  const { sound, loudness } = recipe;
  if (loudness.mode === 'none') return { ...recipe, sound: { ...sound, gainDb: Math.max(tenths(sound.gainDb - decibels), LOWEST_GAIN_DB) } };
  return { ...recipe, loudness: { ...loudness, truePeakDbtp: Math.max(tenths(loudness.truePeakDbtp - decibels), LOWEST_CEILING_DBTP) } };
}

/** As the recipe allows them. */
const LOWEST_GAIN_DB = -60;
const LOWEST_CEILING_DBTP = -9;

/** Sums of tenths that are tenths. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
