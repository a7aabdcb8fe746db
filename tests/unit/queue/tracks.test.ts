import { expect, test } from 'vitest';
import { trackInLanguage } from '../../../web/src/queue/tracks';
import { audioTrack, mediaInfo } from '../../fakes/samples';

const infoOf = (...languages: string[]) =>
  mediaInfo({ audioTracks: languages.map((language) => audioTrack({ language, isDefault: false })), defaultTrack: 0 });

// ISO 639-2 has two names for these: https://www.loc.gov/standards/iso639-2/
test.each([
  ['sq', 'alb', 'sqi'], ['hy', 'arm', 'hye'], ['eu', 'baq', 'eus'], ['my', 'bur', 'mya'], ['zh', 'chi', 'zho'], ['cs', 'cze', 'ces'],
  ['nl', 'dut', 'nld'], ['fr', 'fre', 'fra'], ['ka', 'geo', 'kat'], ['de', 'ger', 'deu'], ['el', 'gre', 'ell'], ['is', 'ice', 'isl'],
  ['mk', 'mac', 'mkd'], ['mi', 'mao', 'mri'], ['ms', 'may', 'msa'], ['fa', 'per', 'fas'], ['ro', 'rum', 'ron'], ['sk', 'slo', 'slk'],
  ['bo', 'tib', 'bod'], ['cy', 'wel', 'cym'], ['en', 'eng', 'en-US'], ['ja', 'jpn', 'JPN'],
])('%s, %s and %s are one language', (...names) => {
  for (const asked of names) for (const written of names) expect(trackInLanguage(infoOf('xyz', written), asked)).toBe(1);
});

test('a language that nobody named is nobody’s', () => {
  expect(trackInLanguage(infoOf('', 'und'), 'und')).toBeNull();
  expect(trackInLanguage(infoOf('eng', ''), 'ger')).toBeNull();
});

test('of several in a language, the default one is taken, then one that is spelled alike, then one that is marked, then the first', () => {
  const tracks = [
    audioTrack({ language: 'fre' }),
    audioTrack({ language: 'por', isDefault: false, canConvert: false }),
    audioTrack({ language: 'por', isDefault: false }),
    audioTrack({ language: 'pt', isDefault: true }),
    audioTrack({ language: 'pt-BR', isDefault: false }),
  ];
  const of = (language: string, defaultTrack: number) => trackInLanguage(mediaInfo({ audioTracks: tracks, defaultTrack }), language);
  expect(of('pt', 2)).toBe(2);
  expect(of('pt-br', 0)).toBe(4);
  expect(of('pt-AO', 0)).toBe(3);
  expect(of('por', 0)).toBe(2);
});
