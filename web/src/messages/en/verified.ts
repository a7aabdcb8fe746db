import { formatDuration } from '../../queue/time_code';
import { formatDecimal } from '../format';

const decibels = (value: number): string => formatDecimal(value, 1).replace('-', '−');

/** What is told of a result that was decoded once more. */
export const verified = {
  isWhole: 'Verified: it was read back and decoded from start to end, and every sample that was encoded is there.',
  /** What can be played of what was made, in seconds. */
  isShort: (decoded: number, expected: number) =>
    `This MP3 is damaged: ${formatDuration(decoded)} of ${formatDuration(expected)} can be played. Something went wrong in this device’s storage.`,
  isChanged: 'This MP3 is damaged: it is not what was written. Something went wrong in this device’s storage.',
  levels: (lufs: number | null, truePeakDbtp: number | null) =>
    lufs === null || truePeakDbtp === null ? 'It is silent.' : `Loudness ${decibels(lufs)} LUFS, true peak ${decibels(truePeakDbtp)} dBTP.`,
  clips: (over: number, lower: number) =>
    `Its loudest place is ${decibels(over)} dB above full scale, where players may clip. ${decibels(lower)} dB lower, it is clean.`,
  clipsAsSource: 'That is so in its source, whose sound was copied as it is.',
  /** Where its source is not at hand. */
  addAgain: 'To make it again, add its file once more.',
  convertLower: (lower: number) => `Convert again, ${decibels(lower)} dB lower`,
  convertAgain: 'Convert again',
};
