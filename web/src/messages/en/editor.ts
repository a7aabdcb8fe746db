import { formatUnit } from '../format';
import { amounts } from './amounts';

export const editor = {
  tabs: 'What to edit',
  cut: 'Cut',
  sound: 'Sound',
  tags: 'Tags',
  done: 'Done',

  previewOf: (name: string) => `Preview of ${name}`,
  start: 'Start',
  end: 'End',
  endOfFile: 'end of the file',
  startHere: 'Set start here',
  endHere: 'Set end here',
  shownLater: 'What is in this file is shown once the converter is free.',
  looking: 'Looking into the file…',
  track: 'Audio track',
  everyTrack: 'Every track, one MP3 each',
  notConvertible: (track: string) => `${track} (cannot be converted)`,

  outcome: {
    make: 'Make',
    whole: 'one MP3',
    of: {
      marks: { files: 'an MP3 from each mark to the next', chapters: 'one MP3 with the marks as chapters', both: 'one MP3 with chapters, and one for each mark' },
      chapters: { files: 'an MP3 for each chapter', chapters: 'one MP3 with chapters', both: 'one MP3 with chapters, and one for each' },
    },
    elsewhere: 'parts, as set under “Sound”',
    mp3s: amounts.mp3s,
    /** Of a file in which it is left out. */
    silence: (seconds: number) => `without ${formatUnit(Number(seconds.toFixed(seconds < 10 ? 1 : 0)), 'second')} of silence`,
  },

  settingsOfAll: 'The same as all files',
  ownSettings: 'Only for this file',
  asAllFiles: 'As all files',
  encodeAnyway: 'Encode it anyway',
  encodeAnywayHint: 'It is an MP3 already, so its sound is copied as it is, without loss.',

  settingsFor: (count: number) => `Settings for ${amounts.files(count)}`,
  settingsForHint: 'They take the place of what these files have of their own. Tags, tracks and times stay.',
  timesFor: (count: number) => `Cut ${amounts.files(count)}`,
  timesForHint: 'What is kept of each of them. It takes the place of the times that they have; tracks, marks and settings stay.',
  cancel: 'Cancel',
  apply: 'Apply',
};
