/** Recipes with a name. `wasm/recipe/presets.cpp` has the same ones; `tests/tables/presets.json` holds the two together. */
import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import { effective } from './effective';
import { merge, type OwnRecipe } from './own_recipe';
import { isSameRecipe } from './same_recipe';

/** Also what `--preset` of the command line is given. */
export const PRESET_IDS = [
  'music',
  'best',
  'small',
  'classic',
  'maximum',
  'voice',
  'podcast',
  'audiobook',
  'speech-to-text',
  'car-radio',
  'as-the-source',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export interface Preset {
  readonly id: PresetId;
  readonly recipe: Recipe;
}

const DIFFERENCES: Record<PresetId, OwnRecipe> = {
  music: {},
  best: { encoding: { vbrQuality: 0 } },
  small: { encoding: { vbrQuality: 5 } },
  classic: { encoding: { mode: 'cbr', bitrateKbps: 192 } },
  maximum: { encoding: { mode: 'cbr', bitrateKbps: 320 } },
  // Of all qualities, the one with which speech comes nearest to 64 kbit/s: see `average_bitrate.ts`.
  voice: { encoding: { vbrQuality: 6 }, sound: { channels: 'mono' } },
  // A constant bitrate, which every app of podcasts and what puts advertisements in expects; as loud as the large directories ask for.
  podcast: { encoding: { mode: 'cbr', bitrateKbps: 96 }, sound: { channels: 'mono' }, loudness: { mode: 'limiter' } },
  // Half the rate keeps what a voice has (up to 11 kHz), and a third of the size is saved.
  audiobook: { encoding: { vbrQuality: 5, sampleRate: 22050 }, sound: { channels: 'mono' } },
  // What speech recognition listens to. The services' limits: 26,214,400 bytes in a request, 1,400 s of sound.
  'speech-to-text': {
    encoding: { mode: 'cbr', bitrateKbps: 48, sampleRate: 16000 },
    sound: { channels: 'mono' },
    limits: { bytes: 26_214_400, seconds: 1400 },
    split: { at: 'limits' },
    written: { keepsCover: false },
  },
  'car-radio': { encoding: { mode: 'cbr', bitrateKbps: 192 }, written: { coverPixels: 500 }, output: { plainNames: true } },
  'as-the-source': { encoding: { mode: 'source' } },
};

export const PRESETS: readonly Preset[] = PRESET_IDS.map((id) => ({ id, recipe: merge(DEFAULT_RECIPE, DIFFERENCES[id]) }));

/** The preset that makes the same MP3s as the recipe; `null` where it is one of people's own making. */
export function presetOf(recipe: Recipe): Preset | null {
  const wanted = effective(recipe);
  return PRESETS.find((preset) => isSameRecipe(effective(preset.recipe), wanted)) ?? null;
}
