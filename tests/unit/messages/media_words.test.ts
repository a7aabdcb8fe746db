import { expect, test } from 'vitest';
import { channelsName, codecName, joined, languageName, titleOf } from '../../../web/src/messages/media_words';

test.each([
  ['AAC (Advanced Audio Coding)', 'AAC'],
  ['MP3 (MPEG audio layer 3)', 'MP3'],
  ['FLAC (Free Lossless Audio Codec)', 'FLAC'],
  ['ATSC A/52A (AC-3)', 'AC-3'],
  ['ATSC A/52B (AC-3, E-AC-3)', 'E-AC-3'],
  ['DCA (DTS Coherent Acoustics)', 'DTS'],
  ['PCM signed 16-bit little-endian', 'PCM'],
  ['Windows Media Audio 2', 'WMA'],
  ['Vorbis', 'Vorbis'],
])('%s is called %s', (codec, name) => {
  expect(codecName({ codec })).toBe(name);
});

test('channels are named as they are arranged, or counted', () => {
  expect(channelsName({ channels: 6, channelLayout: '5.1(side)' })).toBe('5.1');
  expect(channelsName({ channels: 3, channelLayout: '' })).toBe('3 channels');
  expect(channelsName({ channels: 0, channelLayout: '' })).toBe('');
});

test('languages have names where they are known', () => {
  expect(['ger', 'und', '', 'qqq'].map((language) => languageName({ language }))).toEqual(['German', '', '', 'qqq']);
});

test('a title comes with who made it, and not without itself', () => {
  const tag = (name: string, ...values: string[]) => ({ name, values, language: '' });
  expect(titleOf({ tags: [tag('artist', 'A', 'B'), tag('title', 'T')] })).toBe('T – A, B');
  expect(titleOf({ tags: [tag('title', 'T')] })).toBe('T');
  expect(titleOf({ tags: [tag('artist', 'A')] })).toBe('');
});

test('what is not there leaves no trace', () => {
  expect(joined(['a', '', 'b', ''])).toBe('a · b');
});
