/**
 * What a recipe makes, in one short sentence in which everything is said that differs from the defaults. The command line prints the
 * same one: `tests/tables/explanations.json` holds the two together.
 */
import type { Encoding, Recipe } from '../shared/recipe';
import { averageKbps } from './average_bitrate';
import { effective, isMono } from './effective';
import { explainLoudness, explainParts } from './explain_changes';
import { lyricsChoice } from './lyrics_choice';
import type { RecipeWords, Written } from './recipe_words';
import { trackChoice } from './track_choice';

export function explain(recipe: Recipe, words: RecipeWords): string {
  const said = effective(recipe);
  const groups = [track, encoding, limits, explainParts, written, sound, output].map((group) => group(said, words));
  return words.sentence(groups.filter((group) => group.length > 0).map((group) => words.group(group)));
}

type Group = readonly string[];

function track({ track }: Recipe, words: RecipeWords): Group {
  const choice = trackChoice(track);
  switch (choice.by) {
    case 'default':
      return [];
    case 'all':
      return [words.everyTrack];
    case 'index':
      return [words.track(choice.index)];
    case 'language':
      return [words.language(choice.language)];
  }
}

function encoding(recipe: Recipe, words: RecipeWords): Group {
  const { encoding, sound } = recipe;
  const { sampleRate, lowpassHz, lameQuality, stereo, copy } = encoding;
  const group: string[] = copy === 'always' ? [words.copied] : [bits(recipe, words)];
  if (copy !== 'always' || sound.channels !== 'source') group.push(words.channels(sound.channels, stereo));
  if (sampleRate !== null) group.push(words.sampleRate(sampleRate));
  if (lowpassHz !== null) group.push(lowpassHz === 0 ? words.noLowpass : words.lowpass(lowpassHz));
  if (lameQuality !== null) group.push(words.lameQuality(lameQuality));
  if (copy === 'never') group.push(words.encodedAnew);
  return group;
}

/** How it is encoded, and how large that becomes. */
export function bits({ encoding, limits, sound }: Recipe, words: RecipeWords): string {
  const said: Record<Encoding['mode'], () => string> = {
    vbr: () => words.vbr(encoding.vbrQuality, averageKbps(encoding.vbrQuality, isMono(sound.channels) ? 1 : 2, encoding.sampleRate)),
    abr: () => words.abr(encoding.bitrateKbps),
    cbr: () => words.cbr(encoding.bitrateKbps),
    source: () => words.asSource,
    fit: () => (limits.bytes === null ? words.fitNothing : words.fit(limits.bytes, limits.bytesOf)),
  };
  return said[encoding.mode]();
}

function limits({ encoding, limits, split }: Recipe, words: RecipeWords): Group {
  // Said as what parts keep to.
  if (split.at === 'limits') return [];
  // Said already, as what the bitrate follows from.
  const bytes = encoding.mode === 'fit' ? null : limits.bytes;
  return bytes === null && limits.seconds === null ? [] : [words.limits(bytes, limits.bytesOf, limits.seconds)];
}

function written({ written }: Recipe, words: RecipeWords): Group {
  const parts: readonly (readonly [Written, boolean])[] = [
    ['tags', written.keepsTags],
    ['cover', written.keepsCover],
    ['chapters', written.keepsChapters],
  ];
  const kept = parts.filter(([, isKept]) => isKept).map(([part]) => part);
  const dropped = parts.filter(([, isKept]) => !isKept).map(([part]) => part);
  const group = [words.kept(kept, dropped)];
  if (written.coverPixels !== null) group.push(words.coverPixels(written.coverPixels));
  const lyrics = lyricsChoice(written.lyrics);
  if (lyrics.from === 'none') group.push(words.lyricsDropped);
  if (lyrics.from === 'track') group.push(words.textTrack(lyrics.language));
  const set = written.set.filter(({ value }) => value !== '').map(({ name }) => name);
  const removed = written.set.filter(({ value }) => value === '').map(({ name }) => name);
  if (set.length > 0) group.push(words.tagsSet(set));
  if (removed.length > 0) group.push(words.tagsRemoved(removed));
  return group;
}

function sound({ cut, sound, loudness }: Recipe, words: RecipeWords): Group {
  const { channels, gainDb, fadeInSeconds, fadeOutSeconds, fadeBetweenSeconds, fadeShape } = sound;
  const group: string[] = [];
  if (gainDb !== 0) group.push(words.gain(gainDb));
  if (fadeInSeconds > 0) group.push(words.fadeIn(fadeInSeconds));
  if (fadeOutSeconds > 0) group.push(words.fadeOut(fadeOutSeconds));
  if (fadeBetweenSeconds > 0) group.push(words.fadeBetween(fadeBetweenSeconds));
  if (fadeShape === 'decibel') group.push(words.fadesInDecibels);
  const isChanged = group.length > 0 || loudness.mode !== 'none';
  // Other channels and shorter pauses are not the sound as it is, and have been said.
  const isSaid = channels !== 'source' || cut.longestPauseSeconds !== null;
  if (!isChanged && !isSaid) group.push(words.soundAsItIs);
  return [...group, ...explainLoudness(loudness, words)];
}

function output({ output }: Recipe, words: RecipeWords): Group {
  const group = output.name === '{name}' ? [] : [words.named(output.name)];
  return output.plainNames ? [...group, words.plainNames] : group;
}
