/** Words with their times. */
import { formatCount } from '../format';
import { plural } from '../plural';

const lines = (count: number): string => plural(count, { one: 'one line', other: `${formatCount(count)} lines` });

export const words = {
  title: 'Words with their times',
  hint: 'Subtitles or lyrics, as SubRip (.srt), WebVTT (.vtt) or .lrc. They move with what is kept, and take the place of lyrics without times.',
  none: 'There are none.',
  ofTrack: 'Those of the file’s text track, as the settings say.',
  fromFile: (name: string, count: number) => `From “${name}”: ${lines(count)}.`,
  fromTrack: (count: number) => `From the file’s text track: ${lines(count)}.`,
  line: (text: string) => text.replaceAll('\n', ' / '),
  more: (count: number) => `and ${lines(count)} more`,
  choose: 'Choose a file of words…',
  track: 'Text track',
  trackName: (number: number, facts: string) => (facts === '' ? `Track ${number}` : facts),
  takeTrack: 'Take the text track',
  reading: 'Reading the words…',
  stop: 'Stop',
  nothingInTrack: 'There are no words in this track.',
  leaveOut: 'Leave out',
  saveLrc: 'Save as .lrc',
  lrcName: (name: string) => `${name}.lrc`,
  notWritten: 'The words could not be written: the converter is not there.',
  ofJoined: 'Joined files keep their own words, each where it is heard. To choose others, separate the files.',
};
