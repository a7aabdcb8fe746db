/** What a file is, in few words; names come from the file and from FFmpeg. */
import { formatLanguage } from './format';
import { messages } from './messages';
import type { AudioTrack, MediaInfo } from '../shared/media';

/** FFmpeg's names say how a codec is written out; these say what people call it. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bE-AC-3\b/, 'E-AC-3'],
  [/\bAC-3\b/, 'AC-3'],
  [/\bDTS\b/, 'DTS'],
  [/^PCM\b/, 'PCM'],
  [/^Windows Media Audio\b/, 'WMA'],
];

/** `AAC (Advanced Audio Coding)` → `AAC`. */
export function codecName({ codec }: Pick<AudioTrack, 'codec'>): string {
  return NAMES.find(([pattern]) => pattern.test(codec))?.[1] ?? codec.replace(/ \(.*\)$/, '');
}

/** `5.1(side)` → `5.1`; empty where unknown. */
export function channelsName({ channels, channelLayout }: Pick<AudioTrack, 'channels' | 'channelLayout'>): string {
  if (channelLayout !== '') return channelLayout.replace(/\(.*\)$/, '');
  return channels === 0 ? '' : messages.amounts.channels(channels);
}

/** Empty where unknown. */
export function languageName({ language }: Pick<AudioTrack, 'language'>): string {
  return language === '' || language === 'und' ? '' : formatLanguage(language);
}

/** `Kind of Blue – Miles Davis`; empty where the file does not say. */
export function titleOf({ tags }: Pick<MediaInfo, 'tags'>): string {
  const value = (name: string): string => tags.find((tag) => tag.name === name)?.values.join(', ') ?? '';
  const title = value('title');
  return title === '' ? '' : [title, value('artist')].filter((part) => part !== '').join(' – ');
}

/** `a · b`, of what is there. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
