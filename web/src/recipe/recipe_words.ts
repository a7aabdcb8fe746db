/** The words that `explain` puts together; each language has its own. */
import type { ChannelChoice, Encoding, Limits, Loudness, Recipe } from '../shared/recipe';

export interface RecipeWords {
  readonly everyTrack: string;
  /** From 0. */
  track(index: number): string;
  /** As it was written: mostly a code. */
  language(language: string): string;

  vbr(quality: number, averageKbps: number): string;
  abr(kbps: number): string;
  cbr(kbps: number): string;
  readonly asSource: string;
  fit(bytes: number, of: Limits['bytesOf']): string;
  /** `mode` is `fit`, and nobody said how much. */
  readonly fitNothing: string;
  sampleRate(hertz: number): string;
  lowpass(hertz: number): string;
  readonly noLowpass: string;
  lameQuality(quality: number): string;
  channels(choice: ChannelChoice, stereo: Encoding['stereo']): string;
  readonly copied: string;
  readonly encodedAnew: string;

  /** At least one of them. */
  limits(bytes: number | null, of: Limits['bytesOf'], seconds: number | null): string;

  /** `split.at` is not `nowhere`. */
  splitAt(recipe: Pick<Recipe, 'split' | 'limits'>): string;
  readonly oneWithChapters: string;
  readonly oneWithChaptersAndParts: string;
  readonly silenceLeftOut: string;
  pauses(seconds: number): string;
  silence(decibels: number, seconds: number): string;

  /** What is kept of the source and what is not; one of the two may be empty. */
  kept(kept: readonly Written[], dropped: readonly Written[]): string;
  coverPixels(pixels: number): string;
  readonly lyricsDropped: string;
  /** Empty: in any language. */
  textTrack(language: string): string;
  tagsSet(names: readonly string[]): string;
  tagsRemoved(names: readonly string[]): string;

  readonly soundAsItIs: string;
  gain(decibels: number): string;
  fadeIn(seconds: number): string;
  fadeOut(seconds: number): string;
  fadeBetween(seconds: number): string;
  readonly fadesInDecibels: string;

  loudness(lufs: number): string;
  truePeak(dbtp: number, mode: Loudness['mode']): string;
  readonly onlySofter: string;
  tolerance(loudnessUnits: number): string;
  readonly asAlbum: string;
  replayGain(of: Loudness['of']): string;

  named(pattern: string): string;
  readonly plainNames: string;

  /** Words of one group. */
  group(words: readonly string[]): string;
  /** All groups, as a sentence. */
  sentence(groups: readonly string[]): string;
}

export type Written = 'tags' | 'cover' | 'chapters';
