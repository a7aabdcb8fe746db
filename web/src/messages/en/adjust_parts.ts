/** What is left out, and where it is split. */
import type { Split, SplitAt } from '../../shared/recipe';

const places: Record<SplitAt, { readonly name: string; readonly hint: string | null }> = {
  nowhere: { name: 'Nowhere', hint: null },
  chapters: { name: 'At chapters', hint: 'Those that a file has; one without becomes one MP3.' },
  marks: { name: 'At marks', hint: 'Those that were set for a file; one without becomes one MP3.' },
  silence: { name: 'At silence', hint: 'In the middle of each pause.' },
  every: { name: 'After so many minutes', hint: 'The last part is as long as what is left.' },
  parts: { name: 'Into equal parts', hint: null },
  limits: { name: 'Where a limit is reached', hint: 'In the quietest moment before a part would be too large or too long.' },
};

const makes: Record<Split['into'], { readonly name: string; readonly hint: string }> = {
  files: { name: 'An MP3 of each part', hint: 'Played one after the other, they go on without a gap.' },
  chapters: { name: 'One MP3 with chapters', hint: 'CHAP and CTOC, for players that know them.' },
  both: { name: 'Both', hint: 'One MP3 with chapters, and one of each part.' },
};

export const parts = {
  title: 'Parts and pauses',
  at: 'Split',
  places,
  withoutChapters: 'This file has no chapters.',
  withoutMarks: 'This file has no marks.',
  every: 'Length of a part',
  everyUnit: 'min',
  count: 'Number of parts',
  size: 'Largest',
  duration: 'Longest',
  limitHint: 'Empty is no limit.',
  into: 'What is made',
  makes,
  trims: 'No silence at the ends',
  trimsHint: 'Left out before the first sound, and after the last.',
  pause: 'Longest pause',
  pauseHint: 'Longer silence between sounds is shortened; empty is as it is.',
  silence: 'What silence is',
  level: 'Softer than',
  levelHint: 'Of full scale (dBFS). Nearer to 0, more is silence.',
  shortest: 'For at least',
};
