/** What a recipe makes. The command line says the same in `wasm/recipe/explain.cpp`. */
import type { ConflictReason } from '../../recipe/conflicts';
import type { RecipeField } from '../../recipe/fields';
import type { LinkReading } from '../../recipe/link';
import type { PatternReason } from '../../recipe/names/pattern';
import { LONGEST_PRESET_NAME, MOST_OWN_PRESETS, type PresetProblem } from '../../recipe/own_presets';
import type { RecipeProblem } from '../../recipe/parse_recipe';
import type { PresetId } from '../../recipe/presets';
import type { RecipeWords, Written } from '../../recipe/recipe_words';
import type { ChannelChoice, Limits, Recipe, SplitAt } from '../../shared/recipe';
import { formatCount, formatDecimal } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

/** To the thousandth, as far as there is something to say. */
const number = (value: number): string => formatDecimal(value, 3, 0);

/** With the minus that is as wide as a digit. */
const signed = (value: number): string => {
  const size = number(Math.abs(value));
  return value < 0 && size !== '0' ? `−${size}` : size;
};

const duration = (seconds: number): string =>
  seconds % 60 === 0 ? plural(seconds / 60, { one: '1 minute', other: `${number(seconds / 60)} minutes` }) : `${number(seconds)} s`;

const splitAt: Record<SplitAt, (recipe: Pick<Recipe, 'split' | 'limits'>) => string> = {
  nowhere: () => '',
  chapters: ({ split }) => (split.into === 'files' ? 'an MP3 for each chapter' : 'split at chapters'),
  marks: ({ split }) => (split.into === 'files' ? 'an MP3 for each mark' : 'split at marks'),
  silence: () => 'split at silence',
  every: ({ split }) => `split each ${duration(split.everySeconds)}`,
  parts: ({ split }) => `split into ${number(split.parts)} equal parts`,
  limits({ limits }) {
    const most = [limits.bytes === null ? [] : [size(limits.bytes, 'file')], limits.seconds === null ? [] : [`${number(limits.seconds)} s`]].flat();
    return most.length === 0 ? 'split where a limit is reached' : `split into parts of at most ${most.join(' and ')}`;
  },
};

const channels: Record<ChannelChoice, (stereo: string) => string> = {
  source: (stereo) => `${stereo} as the source`,
  mono: () => 'mono',
  left: () => 'the left channel in mono',
  right: () => 'the right channel in mono',
  swapped: (stereo) => `${stereo} with left and right swapped`,
  louder: () => 'the louder side in mono',
  dialogue: (stereo) => `${stereo} with louder dialogue`,
};

const explained: RecipeWords = {
  everyTrack: 'every track',
  track: (index) => `track ${number(index)}, counted from 0`,
  language: (language) => `the track in “${language}”`,

  vbr: (quality, averageKbps) => `VBR V${quality}, about ${amounts.kbps(averageKbps)}`,
  abr: (kbps) => `ABR, about ${amounts.kbps(kbps)}`,
  cbr: (kbps) => `CBR ${amounts.kbps(kbps)}`,
  asSource: 'CBR, no more than the source has',
  fit: (bytes, of) => `CBR, as much as fits into ${size(bytes, of)}`,
  fitNothing: 'CBR, as much as fits',
  sampleRate: (hertz) => amounts.kilohertz(hertz),
  lowpass: (hertz) => `nothing above ${amounts.kilohertz(hertz)}`,
  noLowpass: 'no low-pass',
  lameQuality: (quality) => `LAME quality ${quality}`,
  channels: (choice, stereo) => channels[choice](stereo === 'plain' ? 'plain stereo' : 'stereo'),
  copied: 'MP3 copied, never encoded',
  encodedAnew: 'MP3 encoded anew',

  limits(bytes, of, seconds) {
    const limits = [bytes === null ? [] : [size(bytes, of)], seconds === null ? [] : [`${number(seconds)} s`]].flat();
    return `a warning above ${limits.join(' or ')}`;
  },

  splitAt: (recipe) => splitAt[recipe.split.at](recipe),
  oneWithChapters: 'one MP3 with chapters',
  oneWithChaptersAndParts: 'one MP3 with chapters and one for each',
  silenceLeftOut: 'silence at the ends left out',
  pauses: (seconds) => `pauses of at most ${number(seconds)} s`,
  silence: (decibels, seconds) => `silence is below ${signed(decibels)} dB for ${number(seconds)} s`,

  kept(kept, dropped) {
    if (dropped.length === 0) return `${listed(kept)} kept`;
    return kept.length === 0 ? `${listed(dropped)} dropped` : `${listed(kept)} kept, ${listed(dropped)} dropped`;
  },
  coverPixels: (pixels) => `cover of at most ${number(pixels)} pixels`,
  lyricsDropped: 'lyrics dropped',
  textTrack: (language) => (language === '' ? 'lyrics from a text track' : `lyrics from the text track in “${language}”`),
  tagsSet: (names) => `${tags(names)} set`,
  tagsRemoved: (names) => `${tags(names)} removed`,

  soundAsItIs: 'sound as it is',
  gain: (decibels) => `${number(Math.abs(decibels))} dB ${decibels > 0 ? 'louder' : 'quieter'}`,
  fadeIn: (seconds) => `fade in ${number(seconds)} s`,
  fadeOut: (seconds) => `fade out ${number(seconds)} s`,
  fadeBetween: (seconds) => `joined files fade out and in for ${number(seconds)} s`,
  fadesInDecibels: 'fades in decibels',

  loudness: (lufs) => `to ${signed(lufs)} LUFS`,
  truePeak: (dbtp, mode) => `at most ${signed(dbtp)} dBTP${mode === 'limiter' ? ' with a limiter' : ''}`,
  onlySofter: 'only made softer',
  tolerance: (loudnessUnits) => `left as it is within ${number(loudnessUnits)} LU`,
  asAlbum: 'as an album',
  replayGain: (of) => (of === 'album' ? 'ReplayGain tags of files and album' : 'ReplayGain tags'),

  named: (pattern) => `named “${pattern}”`,
  plainNames: 'plain file names',

  group: (words) => words.join(', '),
  sentence: (groups) => groups.join(' · '),
};

/** Exact, since it is a promise: `25 MB`, `1.5 MB`, `26,214,400 bytes`. */
function size(bytes: number, of: Limits['bytesOf']): string {
  const exact = bytes % 100_000 === 0 ? `${number(bytes / 1_000_000)} MB` : plural(bytes, { one: `${formatCount(bytes)} byte`, other: `${formatCount(bytes)} bytes` });
  return of === 'batch' ? `${exact} in all` : exact;
}

const TAGS_NAMED = 3;

function tags(names: readonly string[]): string {
  return names.length > TAGS_NAMED ? `${number(names.length)} tags` : listed(names);
}

/** `a`, `a and b`, `a, b and c`. */
function listed(names: readonly (string | Written)[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const presets: Record<PresetId, { readonly name: string; readonly goodFor: string }> = {
  music: { name: 'Music', goodFor: 'sounds like the source to nearly everybody' },
  best: { name: 'Best', goodFor: 'the best sound of a variable bitrate, larger files' },
  small: { name: 'Small', goodFor: 'music for on the way, about two thirds of the size' },
  classic: { name: 'Classic', goodFor: 'a constant bitrate, for players that expect one' },
  maximum: { name: 'Maximum', goodFor: 'the most that MP3 can do, the largest files' },
  voice: { name: 'Voice', goodFor: 'lectures, interviews and calls, in mono' },
  podcast: { name: 'Podcast', goodFor: 'episodes to publish: in mono, evenly loud at −16 LUFS' },
  audiobook: { name: 'Audiobook', goodFor: 'many hours of reading, in mono, with chapters' },
  'speech-to-text': { name: 'Speech-to-text', goodFor: 'programs that write down what is said: parts of at most 25 MiB and 1,400 s' },
  'car-radio': { name: 'Car radio', goodFor: 'radios and old players: constant bitrate, small cover, plain file names' },
  'as-the-source': { name: 'As the source', goodFor: 'no more bits than the source has; an MP3 is copied without loss' },
};

/** What a field is called where something is wrong with it. */
const fields: Record<RecipeField, string> = {
  track: 'audio track',
  'encoding.mode': 'way of spending bits',
  'encoding.vbrQuality': 'VBR quality',
  'encoding.bitrateKbps': 'bitrate',
  'encoding.sampleRate': 'sample rate',
  'encoding.lowpassHz': 'low-pass',
  'encoding.lameQuality': 'LAME quality',
  'encoding.stereo': 'stereo mode',
  'encoding.copy': 'copying',
  'limits.bytes': 'largest size',
  'limits.bytesOf': 'what the size is of',
  'limits.seconds': 'longest duration',
  'cut.trimsSilence': 'whether silence at the ends is left out',
  'cut.longestPauseSeconds': 'longest pause',
  'cut.silenceDb': 'what is silence',
  'cut.silenceSeconds': 'shortest silence',
  'split.at': 'where it is split',
  'split.everySeconds': 'length of parts',
  'split.parts': 'number of parts',
  'split.into': 'what is made of parts',
  'sound.channels': 'channels',
  'sound.gainDb': 'gain',
  'sound.fadeInSeconds': 'fade in',
  'sound.fadeOutSeconds': 'fade out',
  'sound.fadeBetweenSeconds': 'fades between joined files',
  'sound.fadeShape': 'shape of fades',
  'loudness.mode': 'way to a loudness',
  'loudness.targetLufs': 'loudness aimed at',
  'loudness.truePeakDbtp': 'highest true peak',
  'loudness.toleranceLu': 'tolerance of loudness',
  'loudness.onlyLowers': 'whether sound is only made softer',
  'loudness.of': 'whether files are measured together',
  'loudness.replayGain': 'ReplayGain tags',
  'written.keepsTags': 'whether tags are kept',
  'written.set': 'tags',
  'written.keepsCover': 'whether the cover is kept',
  'written.coverPixels': 'size of the cover',
  'written.keepsChapters': 'whether chapters are kept',
  'written.lyrics': 'where lyrics come from',
  'output.name': 'file name',
  'output.plainNames': 'plain file names',
};

/** What is wrong with a recipe that comes from elsewhere. */
function problem({ field, reason }: RecipeProblem): string {
  switch (reason) {
    case 'unknown_field':
      return `There is no setting called “${field}”; it may be of a later version.`;
    case 'not_an_object':
      return field === '' ? 'There are no settings in it.' : `“${field}” has no settings in it.`;
    case 'impossible_value':
      return `“${Object.hasOwn(fields, field) ? fields[field as RecipeField] : field}” has a value that is not possible.`;
  }
}

const conflicts: Record<ConflictReason, string> = {
  copy_keeps_sound: 'An MP3 that is copied keeps its sound: encode it, or leave this as it is.',
  copy_needs_mp3: 'This file’s sound is no MP3 that could be copied.',
  stereo_of_mono: 'There is one channel only.',
  lame_quality_worse: 'More effort makes the sound worse here: cymbals begin to warble.',
  bitrate_not_at_rate: 'MP3 has no such bitrate at this sample rate.',
  fit_needs_size: 'Say how large the MP3 may be.',
  split_needs_limit: 'Say how large or how long a part may be.',
  split_needs_limit_of_each: 'Say how large each part may be, not all files together.',
  fit_leaves_no_parts: 'Whatever is as large as fits has no parts: say how long a part may be.',
  chapters_exceed_limits: 'One MP3 with chapters would be larger than the parts may be.',
  chapters_left_out: 'Parts become chapters only where chapters are written.',
  lowpass_above_rate: 'There is nothing that high at this sample rate.',
  source_is_mono: 'This file has one channel only.',
  source_without_dialogue: 'This file has no channel for dialogue; 5.1 and 7.1 have.',
};

const pattern: Record<PatternReason, (part: string) => string> = {
  unknown_word: (word) => `${word} is not known here.`,
  not_digits: (word) => `${word}: behind the colon stands a number of digits, 1 to 9.`,
  open_brace: () => 'A { has no } behind it.',
  folder: (sign) => `A file name has no ${sign} in it.`,
  too_long: () => 'This is too long.',
  no_name: () => 'Nothing is left of this as a file name.',
  no_word: () => 'Write at least one word in braces, such as {title}.',
  twice: (word) => `${word} stands there twice.`,
  side_by_side: (word) => `Write something before ${word}, so that it can be told where it begins.`,
};

const NOT_TAKEN = 'Nothing was changed.';

function link(reading: Exclude<LinkReading, { readonly ok: true }>): string {
  switch (reading.reason) {
    case 'too_long':
      return `The link is longer than any link with settings. ${NOT_TAKEN}`;
    case 'unreadable':
      return `The settings in the link cannot be read: it was perhaps cut off. ${NOT_TAKEN}`;
    case 'impossible':
      return `The settings in the link cannot be used. ${problem(reading.problem)} ${NOT_TAKEN}`;
  }
}

function presetProblem(wrong: PresetProblem): string {
  switch (wrong.reason) {
    case 'no_name':
      return 'Give it a name.';
    case 'name_too_long':
      return `A name has at most ${number(LONGEST_PRESET_NAME)} characters.`;
    case 'name_taken':
      return 'Another preset is called so.';
    case 'too_many':
      return `There can be ${number(MOST_OWN_PRESETS)} presets of your own. Delete one first.`;
    case 'file_too_large':
      return `This file is larger than any file with presets. ${NOT_TAKEN}`;
    case 'no_preset':
      return `There are no presets in this file. ${NOT_TAKEN}`;
    case 'other_version':
      return `This file was made by a later version of Unreel. ${NOT_TAKEN}`;
    case 'impossible':
      return `The preset “${wrong.name}” cannot be used. ${problem(wrong.problem)} ${NOT_TAKEN}`;
  }
}

export const recipe = { explained, presets, fields, problem, conflicts, pattern, link, presetProblem };
