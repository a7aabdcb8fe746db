/** Recipes that are possible, by a generator that says the same each time. */
import { BITRATES_KBPS } from '../../../web/src/shared/options';
import { CHANNEL_CHOICES, ENCODING_MODES, SPLIT_AT, type Recipe } from '../../../web/src/shared/recipe';

export interface Chance {
  /** 0 (included) … 1 (not). */
  next(): number;
  whole(least: number, most: number): number;
  one<Value>(values: readonly [Value, ...Value[]]): Value;
  perhaps<Value>(value: () => Value): Value | null;
}

/** mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    one: (values) => values[whole(0, values.length - 1)] ?? values[0],
    perhaps: (value) => (next() < 0.5 ? null : value()),
  };
}

export function randomRecipe({ next, whole, one, perhaps }: Chance): Recipe {
  const mode = one(ENCODING_MODES);
  const tagNames = ['title', 'artist', 'Größe', 'MusicBrainz Album Id', 'lyrics'].filter(() => next() < 0.3);
  return {
    version: 1,
    track: one(['default', 'all', '0', '7', '1234', 'ger', 'de', 'pt-BR']),
    encoding: {
      mode,
      vbrQuality: whole(0, 9),
      bitrateKbps: mode === 'cbr' ? one(BITRATES_KBPS) : whole(8, 320),
      sampleRate: perhaps(() => one([48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000])),
      lowpassHz: perhaps(() => one([0, 1000, 16000, 20500])),
      lameQuality: perhaps(() => whole(0, 9)),
      stereo: one(['joint', 'plain']),
      copy: one(['auto', 'always', 'never']),
    },
    limits: { bytes: perhaps(() => whole(1, 2 ** 50)), bytesOf: one(['file', 'batch']), seconds: perhaps(() => 0.5 + next() * 1e6) },
    cut: {
      trimsSilence: one([true, false]),
      longestPauseSeconds: perhaps(() => whole(1, 600) / 10),
      silenceDb: whole(-900, -200) / 10,
      silenceSeconds: 0.1 + next() * 59,
    },
    split: { at: one(SPLIT_AT), everySeconds: 1 + next() * 86_000, parts: whole(2, 1000), into: one(['files', 'chapters', 'both']) },
    sound: {
      channels: one(CHANNEL_CHOICES),
      gainDb: whole(-600, 600) / 10,
      fadeInSeconds: whole(0, 600) / 10,
      fadeOutSeconds: next() * 60,
      fadeBetweenSeconds: whole(0, 300) / 10,
      fadeShape: one(['linear', 'decibel']),
    },
    loudness: {
      mode: one(['none', 'gain', 'limiter']),
      targetLufs: whole(-400, -50) / 10,
      truePeakDbtp: whole(-90, 0) / 10,
      toleranceLu: whole(0, 30) / 10,
      onlyLowers: one([true, false]),
      of: one(['file', 'album']),
      replayGain: one([true, false]),
    },
    written: {
      keepsTags: one([true, false]),
      set: tagNames.map((name) => ({ name, value: one(['', 'So What', 'zwei\nZeilen', '🏖 "…" \\ </script>']) })),
      keepsCover: one([true, false]),
      coverPixels: perhaps(() => whole(32, 8192)),
      keepsChapters: one([true, false]),
      lyrics: one(['keep', 'none', 'track', 'track:pt-BR']),
    },
    output: { name: one(['{name}', '{track} - {artist} - {title}', 'same', '{Album Artist} [{year}]']), plainNames: one([true, false]) },
  };
}
