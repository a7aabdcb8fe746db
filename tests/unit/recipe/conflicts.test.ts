import { expect, test } from 'vitest';
import { conflicts, type Conflict } from '../../../web/src/recipe/conflicts';
import type { SourceTrack } from '../../../web/src/recipe/encoder_choice';
import { merge, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { PRESETS } from '../../../web/src/recipe/presets';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { audioTrack } from '../../fakes/samples';
import { readTable } from './tables';

const MP3 = audioTrack({ copyRefusal: '', sampleRate: 44100 });
const found = (own: OwnRecipe, source: SourceTrack | null = null): readonly Conflict[] => conflicts(merge(DEFAULT_RECIPE, own), source);

test.each([
  ['copying', { encoding: { copy: 'always' }, sound: { gainDb: 3 } }, 'sound.gainDb', 'copy_keeps_sound'],
  ['copying', { encoding: { copy: 'always', sampleRate: 48000 } }, 'encoding.sampleRate', 'copy_keeps_sound'],
  ['copying', { encoding: { copy: 'always', lowpassHz: 15_000 } }, 'encoding.lowpassHz', 'copy_keeps_sound'],
  ['one channel', { encoding: { stereo: 'plain' }, sound: { channels: 'louder' } }, 'encoding.stereo', 'stereo_of_mono'],
  ['LAME', { encoding: { mode: 'cbr', lameQuality: 3 } }, 'encoding.lameQuality', 'lame_quality_worse'],
  ['LAME', { encoding: { mode: 'fit', lameQuality: 0 }, limits: { bytes: 1e6 } }, 'encoding.lameQuality', 'lame_quality_worse'],
  ['LAME', { encoding: { mode: 'abr', bitrateKbps: 64, sampleRate: 22050, lameQuality: 4 }, sound: { channels: 'mono' } }, 'encoding.lameQuality', 'lame_quality_worse'],
  ['MPEG-2', { encoding: { mode: 'cbr', bitrateKbps: 192, sampleRate: 24000 } }, 'encoding.bitrateKbps', 'bitrate_not_at_rate'],
  ['MPEG-1', { encoding: { mode: 'abr', bitrateKbps: 24, sampleRate: 44100 } }, 'encoding.bitrateKbps', 'bitrate_not_at_rate'],
  ['a size', { encoding: { mode: 'fit' } }, 'limits.bytes', 'fit_needs_size'],
  ['a low-pass', { encoding: { sampleRate: 16000, lowpassHz: 8000 } }, 'encoding.lowpassHz', 'lowpass_above_rate'],
] as readonly (readonly [string, OwnRecipe, string, string])[])('%s: %j', (_, own, field, reason) => {
  expect(found(own)).toEqual([{ field, reason }]);
});

test.each([
  [{ encoding: { copy: 'always' } }, audioTrack(), 'encoding.copy', 'copy_needs_mp3'],
  [{ encoding: { stereo: 'plain' } }, audioTrack({ channels: 1 }), 'encoding.stereo', 'stereo_of_mono'],
  [{ sound: { channels: 'left' } }, audioTrack({ channels: 1 }), 'sound.channels', 'source_is_mono'],
  [{ sound: { channels: 'dialogue' } }, audioTrack({ channels: 2 }), 'sound.channels', 'source_without_dialogue'],
] as readonly (readonly [OwnRecipe, SourceTrack, string, string])[])('%j does not go with the source', (own, source, field, reason) => {
  expect(found(own)).toEqual([]);
  expect(found(own, source)).toEqual([{ field, reason }]);
});

test.each([
  [{ encoding: { copy: 'always', mode: 'fit', stereo: 'plain', lameQuality: 0 } }, MP3],
  [{ encoding: { mode: 'cbr', lameQuality: 4 } }, null],
  [{ encoding: { mode: 'cbr', lameQuality: 0 }, sound: { channels: 'mono' } }, null],
  [{ encoding: { lameQuality: 0 } }, null],
  [{ encoding: { mode: 'cbr', bitrateKbps: 160, sampleRate: 24000, lameQuality: 5 } }, null],
  [{ sound: { channels: 'dialogue' } }, audioTrack({ channels: 6 })],
  [{ encoding: { mode: 'cbr', bitrateKbps: 8 } }, null],
] as readonly (readonly [OwnRecipe, SourceTrack | null])[])('%j can be had', (own, source) => {
  expect(found(own, source)).toEqual([]);
});

/** What the core refuses as well. */
test.each(readTable('conflicts.json') as readonly { readonly recipe: OwnRecipe; readonly fields: readonly string[] }[])(
  '$recipe: $fields',
  ({ recipe, fields }) => {
    expect(
      found(recipe)
        .map(({ field }) => field)
        .toSorted(),
    ).toEqual(fields);
  },
);

test.each([
  [{ limits: { bytes: 1e6, bytesOf: 'batch' }, split: { at: 'limits' } }, 'split_needs_limit_of_each'],
  [{ limits: { bytes: 1e6 }, split: { at: 'limits' }, encoding: { mode: 'fit' } }, 'fit_leaves_no_parts'],
  [{ limits: { bytes: 1e6 }, split: { at: 'limits', into: 'both' } }, 'chapters_exceed_limits'],
  [{ split: { at: 'silence', into: 'chapters' }, written: { keepsChapters: false } }, 'chapters_left_out'],
] as readonly (readonly [OwnRecipe, string])[])('%j is refused as %s', (own, reason) => {
  expect(found(own).map((conflict) => conflict.reason)).toEqual([reason]);
});

test('no preset contradicts itself', () => {
  for (const { recipe } of PRESETS) expect(conflicts(recipe, null)).toEqual([]);
});
