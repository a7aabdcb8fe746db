/** What is written into MP3s. */
import type { UsualTag } from '../../recipe/tag_values';
import { formatBytes, formatCount } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

const names: Record<UsualTag, string> = {
  title: 'Title',
  artist: 'Artist',
  album: 'Album',
  album_artist: 'Album artist',
  track: 'Track',
  disc: 'Disc',
  date: 'Date',
  genre: 'Genre',
  composer: 'Composer',
  comment: 'Comment',
  lyrics: 'Lyrics',
};

/** Of a value that cannot be written. */
function problem(field: string): string {
  switch (field) {
    case 'track':
    case 'disc':
      return 'Write a number, or a number of how many: 3 or 3/12.';
    case 'date':
      return 'Write the year first: 2024, 2024-05 or 2024-05-17.';
    default:
      return 'This is too long, or has signs in it that cannot be written.';
  }
}

export type PictureProblem = 'too_large' | 'too_many_pixels' | 'no_picture' | 'no_still';

const pictureProblem: Record<PictureProblem, string> = {
  too_large: `This file is larger than ${formatBytes(32 * 1024 * 1024)}: choose a smaller picture. The cover stays as it was.`,
  too_many_pixels: 'This picture has too many pixels: choose a smaller one. The cover stays as it was.',
  no_picture: 'This is no picture that your browser can show. The cover stays as it was.',
  no_still: 'No picture could be taken here: try another moment. The cover stays as it was.',
};

export const tags = {
  tagsOf: (count: number) => `Tags of ${amounts.files(count)}`,
  names,
  problem,
  fields: 'Fields',
  shownLater: 'What is in the file is shown once it was looked into. What you write counts all the same.',
  dropped: 'The settings for all files drop the files’ own tags: only what stands here is written.',
  differing: 'Different values',
  numberExample: '3 or 3/12',
  dateExample: '2024 or 2024-05-17',
  changed: 'changed',
  removed: 'will be removed',
  reset: 'Reset',
  resetOf: (field: string) => `Reset ${field}`,
  removeAll: 'Remove',
  removeFromAll: (field: string) => `Remove ${field} from all files`,

  others: 'Other fields',
  noOthers: 'Anything else that is to be in the file, as a pair of a name and a text.',
  otherName: 'Name',
  otherValue: 'Text',
  addOther: 'Add a field',
  hasOwnField: 'There is a field for this above.',
  alreadyThere: 'This field is there already.',
  badName: 'This is no name for a field.',

  numbers: 'Number the tracks',
  numbersFrom: 'First number',
  numbersOf: 'Of how many',
  number: (count: number) => `Number ${amounts.files(count)}`,
  numbered: (first: string, last: string) => `The tracks are now numbered ${first} to ${last}, in the list’s order.`,
  badNumber: 'Write a whole number from 1 to 99,999.',

  fromNames: (count: number) => plural(count, { one: 'From the file’s name', other: 'From the files’ names' }),
  pattern: 'Pattern',
  patternHint: 'Words in braces: {track} {disc} {title} {artist} {album} {albumartist} {composer} {genre} {comment} {year} {date}, and {any} for what is not wanted.',
  noneFits: (count: number) => plural(count, { one: 'The name does not fit this pattern.', other: 'None of the names fits this pattern.' }),
  fits: (count: number, of: number) => (of === 1 ? 'The name fits.' : count === of ? `All ${formatCount(of)} names fit.` : `${formatCount(count)} of ${formatCount(of)} names fit; the others stay as they are.`),
  exampleMisses: 'does not fit',
  example: (facts: readonly string[]) => facts.join(' · '),
  exampleFact: (field: string, value: string) => `${field}: ${value}`,
  takeFromNames: (count: number) => `Fill in ${amounts.files(count)}`,
  taken: (count: number) => plural(count, { one: 'The fields of one file were filled in.', other: `The fields of ${formatCount(count)} files were filled in.` }),

  cover: 'Cover',
  coverKept: (type: string, bytes: number) => `The file’s own: ${type}, ${formatBytes(bytes)}.`,
  coversKept: (count: number, of: number) => (count === of ? 'Each file keeps its own.' : `${formatCount(count)} of ${formatCount(of)} files have one, and keep it.`),
  noCover: (isKnown: boolean) => (isKnown ? 'There is none.' : 'As the file has it.'),
  coverBeside: (bytes: number) => `The picture in its folder, ${formatBytes(bytes)}.`,
  coverDropped: 'Will be left out.',
  coverChosen: (bytes: number) => `Your picture, ${formatBytes(bytes)}.`,
  coversDiffer: 'The files have different covers.',
  coverLimit: (pixels: number) => `Made smaller where it has more than ${formatCount(pixels)} pixels on a side.`,
  coverPicture: 'Cover',
  chooseCover: 'Choose a picture…',
  dropCover: 'Leave out',
  keepCover: (count: number) => plural(count, { one: 'Back to the file’s own', other: 'Back to the files’ own' }),
  coverHint: 'Or drop a picture here, or paste one.',
  looking: 'Looking at the picture…',
  pictureProblem,

  still: 'From the video…',
  stillTitle: 'A picture of the video',
  stillMoment: 'Moment',
  takeStill: 'Take this picture',
  noVideo: 'Your browser cannot show the pictures of this video.',
};
