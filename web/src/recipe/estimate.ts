/** How large an MP3 will be, before it is made. */
import type { MediaInfo } from '../shared/media';
import type { Recipe } from '../shared/recipe';
import { averageKbps } from './average_bitrate';
import { isCopied } from './copying';
import { chooseEncoder, constantBitrateBytes, tagFrameBytes, type EncoderChoice, type SourceTrack } from './encoder_choice';

export interface EstimateParts {
  readonly recipe: Recipe;
  /** Of sound, from its start to its end; `null` where nobody knows. */
  readonly seconds: number | null;
  readonly source: SourceTrack;
  /** Of the ID3v2 tag, where that is known to the byte. */
  readonly tagBytes?: number;
  /** Where it is not; see `tagBytesAbout`. */
  readonly tagBytesAbout?: number;
}

export interface Estimate {
  readonly bytes: number;
  /** False: "about". */
  readonly isExact: boolean;
}

/** `null` where it cannot be said, or nothing can be made. */
export function estimateBytes({ recipe, seconds, source, tagBytes, tagBytesAbout = 0 }: EstimateParts): Estimate | null {
  if (seconds === null) return null;
  const tag = tagBytes ?? tagBytesAbout;
  // Whether it is copied is decided by the length of the whole, as the core does.
  if (isCopied(recipe, source, source.durationSeconds ?? 0)) {
    return source.bitrateKbps > 0 ? { bytes: tag + rated(source.bitrateKbps, seconds), isExact: false } : null;
  }
  if (recipe.encoding.copy === 'always') return null;
  const choice = chooseEncoder(recipe, source, seconds, tag);
  if (!choice) return null;
  return { bytes: tag + soundBytes(recipe, choice, seconds), isExact: choice.control === 'cbr' && tagBytes !== undefined };
}

function soundBytes(recipe: Recipe, choice: EncoderChoice, seconds: number): number {
  if (choice.control === 'cbr') return constantBitrateBytes(choice, seconds);
  const average = choice.control === 'abr' ? choice.bitrateKbps : averageKbps(recipe.encoding.vbrQuality, choice.channels, choice.sampleRate);
  return tagFrameBytes(choice) + rated(average, seconds);
}

function rated(kbps: number, seconds: number): number {
  return Math.round(kbps * 125 * seconds);
}

/** What a frame of ID3v2 needs beside its content, and the tag itself. */
const FRAME_BYTES = 12;
const CHAPTER_BYTES = 60;

/** Of the ID3v2 tag: text is mostly two bytes a character there. `cover`: what takes the place of the source's; `null` for nothing. */
export function tagBytesAbout(recipe: Recipe, info: Pick<MediaInfo, 'tags' | 'chapters' | 'cover'>, cover: { readonly size: number } | null): number {
  const { written } = recipe;
  const textBytes = (text: string): number => FRAME_BYTES + 2 * text.length;
  const kept = written.keepsTags ? info.tags.flatMap(({ values }) => values) : [];
  const texts = [...kept, ...written.set.map(({ value }) => value)];
  const pictureBytes = cover?.size ?? (written.keepsCover ? (info.cover?.bytes ?? 0) : 0);
  const heard = written.keepsChapters ? info.chapters : [];
  return (
    texts.reduce((sum, text) => sum + textBytes(text), FRAME_BYTES) +
    pictureBytes +
    heard.reduce((sum, { title }) => sum + CHAPTER_BYTES + textBytes(title), 0)
  );
}
