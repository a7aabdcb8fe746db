/** The fields of a recipe: what they are in people's words, and in small print in the field's. */
import type { ChannelChoice, Encoding, Sound } from '../../shared/recipe';
import { formatCount, formatDecimal } from '../format';
import { loudness } from './adjust_loudness';
import { parts } from './adjust_parts';
import { amounts } from './amounts';

const channels: Record<ChannelChoice, { readonly name: string; readonly hint: string }> = {
  source: { name: 'As the source', hint: 'Surround sound is folded to stereo.' },
  mono: { name: 'One channel', hint: 'Mono, the mean of left and right. Speech loses nothing, and takes half the size.' },
  left: { name: 'Left side alone', hint: 'In mono: for a recording with its voice on the left.' },
  right: { name: 'Right side alone', hint: 'In mono: for a recording with its voice on the right.' },
  swapped: { name: 'Left and right swapped', hint: 'For a recording whose sides were mixed up.' },
  louder: { name: 'Louder side alone', hint: 'In mono: the side that is louder at a time, for a conversation with a speaker on each side.' },
  dialogue: { name: 'Dialogue louder', hint: 'The centre of 5.1 and 7.1, 6 dB against all others.' },
};

const modes: Record<Encoding['mode'], { readonly name: string; readonly hint: string }> = {
  vbr: { name: 'Variable: the same quality throughout', hint: 'VBR: quiet places take less, difficult ones more.' },
  abr: { name: 'Average: about the same size', hint: 'ABR: a size that can be foreseen, shared out where it is needed.' },
  cbr: { name: 'Constant: for players that expect it', hint: 'CBR: as many bits for each second.' },
  source: { name: 'As the source has', hint: 'CBR, the highest that is not above the source’s.' },
  fit: { name: 'As much as fits into a size', hint: 'CBR, the highest with which the MP3 is no larger.' },
};

const copies: Record<Encoding['copy'], { readonly name: string; readonly hint: string }> = {
  auto: { name: 'Copied where that loses nothing', hint: 'Its frames are taken as they are, unless another sound or a smaller size is asked for.' },
  always: { name: 'Always copied', hint: 'What cannot be copied is not converted.' },
  never: { name: 'Always encoded', hint: 'Each encoding loses a little of what is left.' },
};

const shapes: Record<Sound['fadeShape'], { readonly name: string; readonly hint: string }> = {
  linear: { name: 'Even', hint: 'Linear in amplitude.' },
  decibel: { name: 'As it is heard', hint: 'In decibels, from −60 dB.' },
};

/** Of VBR, from V0. */
const QUALITIES = ['the best', 'excellent', 'very good', 'good, a little smaller', 'good', 'fair, small', 'fair', 'for speech', 'poor', 'the smallest'];

const GOOD_FOR: Partial<Record<number, string>> = {
  320: 'the most MP3 can do',
  256: 'very high',
  192: 'high, good for music',
  128: 'good for most things',
  64: 'speech',
  32: 'speech, tiny files',
};

const withMinus = (value: number): string => formatDecimal(value, 3, 0).replace('-', '−');

export const adjust = {
  setBack: 'Set back',
  setBackOf: (label: string) => `Set back: ${label}`,
  notPossible: (names: readonly string[], reason: string) => `Not “${names.join('”, “')}”: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,

  sound: {
    title: 'How it sounds',
    channels: 'Channels',
    channelChoices: channels,
    gain: 'Louder or quieter',
    gainUnit: 'dB',
    gainHint: 'Gain. Above 0, loud places may be clipped; 6 dB is twice the amplitude.',
    fadeIn: 'Fade in',
    fadeOut: 'Fade out',
    seconds: 's',
    fadeHint: 'Up to 60 seconds; 0 is none.',
    fadeShape: 'Shape of fades',
    fadeShapes: shapes,
  },

  loudness,
  parts,

  encoding: {
    title: 'Quality and size',
    mode: 'Bitrate',
    modes,
    quality: 'Quality',
    qualityNow: (quality: number, kbps: number) => `V${quality} · about ${amounts.kbps(kbps)}`,
    qualityText: (quality: number, kbps: number) => `${QUALITIES[quality] ?? ''}, V${quality}, about ${amounts.kbps(kbps)}`,
    qualityWord: (quality: number) => QUALITIES[quality] ?? '',
    smaller: 'smaller',
    better: 'better',
    average: 'On average',
    constant: 'In each second',
    kbps: 'kbit/s',
    constantChoice(kbps: number): string {
      const words = GOOD_FOR[kbps];
      return words === undefined ? amounts.kbps(kbps) : `${amounts.kbps(kbps)} – ${words}`;
    },
    size: 'At most',
    megabytes: 'MB',
    sizeOf: 'For',
    sizeScopes: { file: 'each MP3', batch: 'all MP3s together' },
    copy: 'An MP3 that is one already',
    copies,
    more: 'More',
    sampleRate: 'Sample rate',
    sampleRateAsSource: 'As the source',
    sampleRateHint: 'Half the rate keeps what a voice has, and takes less.',
    stereo: 'Stereo mode',
    stereoModes: { joint: 'Joint', plain: 'Plain' },
    stereoHint: 'Joint stereo shares what both sides have in common; nothing is lost by it.',
    lowpass: 'Low-pass',
    lowpassChoices: { automatic: 'As LAME chooses', none: 'None', chosen: 'Chosen' },
    lowpassChoice: (hertz: number) => amounts.kilohertz(hertz),
    lowpassHint: 'What is higher is left out, which leaves more bits for the rest.',
    lameQuality: 'Encoder’s effort',
    lameQualityAutomatic: 'As Unreel chooses',
    lameQualityChoice: (quality: number) => `-q ${quality}`,
    lameQualityHint: 'LAME’s algorithm quality, 0 (slowest) to 9 (fastest).',
    warnBytes: 'Say when it is larger than',
    warnSeconds: 'Say when it is longer than',
    warnHint: 'A warning beside the MP3; empty is none.',
  },

  written: {
    title: 'Written in it',
    tags: 'Tags of the source',
    tagsHint: 'Title, artist, album and all the others.',
    cover: 'Cover',
    coverHint: 'The picture in the file, the front cover first.',
    coverPixels: 'Cover no larger than',
    pixels: 'pixels',
    coverPixelsHint: 'The longer side; empty is as it is. A larger one becomes a baseline JPEG.',
    chapters: 'Chapters',
    chaptersHint: 'CHAP and CTOC, for players that know them.',
    lyrics: 'Lyrics',
    lyricsHint: 'A text track is a film’s subtitles: they are read before it is converted, which takes a moment for a large one.',
    lyricsChoices: { keep: 'Those in the tags', none: 'None', track: 'Of a text track, with times' },
    lyricsIn: (language: string) => `Of the text track in “${language}”, with times`,
    set: (names: readonly string[]) => `Set for all: ${names.join(', ')}`,
    setLabel: 'Tags that are set',
  },

  names: {
    title: 'File name',
    pattern: 'Pattern',
    example: (name: string) => `For example “${name}”`,
    words: 'Words that can stand in it',
    insert: (word: string) => `Insert ${word}`,
    plain: 'Plain names',
    plainHint: 'Letters, digits and signs that every player shows: “Größe” becomes “Grosse”.',
    /** What a pattern is shown with. */
    exampleFields: {
      name: 'Lecture 3.mp4',
      title: 'Clair de lune',
      artist: 'Claude Debussy',
      album: 'Suite bergamasque',
      album_artist: 'Claude Debussy',
      composer: 'Claude Debussy',
      genre: 'Classical',
      track: '3/4',
      disc: '1/1',
      date: '1905',
      language: 'fra',
      track_title: 'Stereo',
    },
  },

  track: {
    title: 'Audio track',
    which: 'Of files with several',
    choices: { default: 'The one that the file prefers', all: 'Every track, an MP3 of each', language: 'The one in a language', index: 'By its number' },
    language: 'Language',
    languageHint: 'Where a file has none in it, the one that it prefers.',
    number: 'Number',
    numberHint: 'Counted from 0.',
  },

  noNumber: (least: number, most: number) => `A number from ${withMinus(least)} to ${withMinus(most)}.`,
  noWholeNumber: (least: number, most: number) => `A whole number from ${formatCount(least)} to ${formatCount(most)}.`,
};
