/** How loud it becomes. */
import type { Loudness } from '../../shared/recipe';
import { formatDecimal } from '../format';

/** With the minus that is as wide as a digit. */
const lufs = (value: number): string => `${formatDecimal(value, 2, 0).replace('-', '−')} LUFS`;

const modes: Record<Loudness['mode'], { readonly name: string; readonly hint: string }> = {
  none: { name: 'As loud as it is', hint: 'No file is measured for it.' },
  gain: { name: 'Evenly loud, as far as peaks allow', hint: 'By gain alone, measured as EBU R128 has it: only the volume changes.' },
  limiter: { name: 'Evenly loud, peaks held back', hint: 'With a limiter: it is reached even where peaks stand in the way.' },
};

/** What is said of a loudness that people aim at. */
const AIMED_AT: Partial<Record<number, string>> = {
  [-14]: 'Streaming services',
  [-16]: 'Podcasts',
  [-18]: 'As ReplayGain',
  [-23]: 'Broadcast',
};

const scopes: Record<Loudness['of'], { readonly name: string; readonly hint: string }> = {
  file: { name: 'Each file by itself', hint: 'All become equally loud.' },
  album: { name: 'All files together', hint: 'As an album: soft songs stay softer than loud ones.' },
};

export const loudness = {
  title: 'Loudness',
  mode: 'Volume',
  modes,
  target: 'How loud',
  targetHint: 'Integrated loudness; mono counts as it is heard, as two equal channels.',
  targetChoice: (value: number) => `${AIMED_AT[value] ?? ''}, ${lufs(value)}`,
  otherTarget: 'Another',
  ownTarget: 'Aimed at',
  ownTargetUnit: 'LUFS',
  truePeak: 'Peaks at most',
  truePeakUnit: 'dBTP',
  truePeakHint: 'True peak, never exceeded.',
  tolerance: 'Near enough',
  toleranceUnit: 'LU',
  toleranceHint: 'What is no further off keeps its volume.',
  onlyLowers: 'Only make softer',
  onlyLowersHint: 'What is softer already keeps its volume.',
  scope: 'Measured',
  scopes,
  replayGain: 'ReplayGain tags',
  replayGainHint: 'For players that level the volume themselves; the sound is not changed by them.',
};
