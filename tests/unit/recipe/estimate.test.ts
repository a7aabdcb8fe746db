import { expect, test } from 'vitest';
import { isCopied } from '../../../web/src/recipe/copying';
import { chooseEncoder } from '../../../web/src/recipe/encoder_choice';
import { estimateBytes, tagBytesAbout } from '../../../web/src/recipe/estimate';
import { merge, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { DEFAULT_RECIPE, type Recipe } from '../../../web/src/shared/recipe';
import { audioTrack, mediaInfo, recipeAt } from '../../fakes/samples';
import { readTable } from './tables';

/** Of MP3s that the command-line tool made of noise, without tags; `samples` are the source's. */
interface SizeRow {
  readonly sampleRate: number;
  readonly channels: number;
  readonly samples: number;
  readonly bitrateKbps: number;
  readonly mp3SampleRate: number;
  readonly bytes: number;
}

const MP3 = audioTrack({ copyRefusal: '', bitrateKbps: 128, sampleRate: 44100 });
const recipe = (own: OwnRecipe): Recipe => merge(DEFAULT_RECIPE, own);

test.each(readTable('constant_sizes.json') as SizeRow[])(
  '$samples samples at $sampleRate Hz, $channels channels, are $bytes bytes at $bitrateKbps kbit/s',
  ({ sampleRate, channels, samples, bitrateKbps, mp3SampleRate, bytes }) => {
    const source = audioTrack({ sampleRate, channels });
    const seconds = samples / sampleRate;
    expect(chooseEncoder(recipeAt(bitrateKbps), source, seconds, 0)?.sampleRate).toBe(mp3SampleRate);
    expect(estimateBytes({ recipe: recipeAt(bitrateKbps), source, seconds, tagBytes: 0 })).toEqual({ bytes, isExact: true });
  },
);

test('a size is exact only where that of the tag is known', () => {
  const parts = { recipe: recipeAt(192), source: audioTrack(), seconds: 60 };
  expect(estimateBytes({ ...parts, tagBytes: 1000 })).toEqual({ bytes: 1_442_152, isExact: true });
  expect(estimateBytes({ ...parts, tagBytesAbout: 1000 })).toEqual({ bytes: 1_442_152, isExact: false });
});

test.each([
  [{}, 190, 44100],
  [{ encoding: { vbrQuality: 5 } }, 130, 44100],
  [{ sound: { channels: 'mono' } }, 95, 44100],
  [{ encoding: { sampleRate: 22050 } }, 115, 44100],
  [{}, 115, 22050],
  [{ encoding: { mode: 'abr', bitrateKbps: 147 } }, 147, 44100],
] as readonly (readonly [OwnRecipe, number, number])[])('of %j, a minute is about %i kbit/s', (own, kbps, sampleRate) => {
  const estimate = estimateBytes({ recipe: recipe(own), source: audioTrack({ sampleRate }), seconds: 60 });
  expect(estimate?.isExact).toBe(false);
  expect((estimate?.bytes ?? 0) / 60 / 125).toBeCloseTo(kbps, 0);
});

test('nothing is said where nobody knows how long it is', () => {
  expect(estimateBytes({ recipe: recipeAt(192), source: audioTrack(), seconds: null, tagBytes: 0 })).toBeNull();
});

test('an MP3 that is copied has the source’s size', () => {
  expect(estimateBytes({ recipe: recipeAt(320), source: MP3, seconds: 60, tagBytes: 0 })).toEqual({ bytes: 960_000, isExact: false });
  expect(estimateBytes({ recipe: recipe({ encoding: { copy: 'always' } }), source: audioTrack(), seconds: 60 })).toBeNull();
});

test.each([
  { encoding: { copy: 'never' } },
  { sound: { channels: 'mono' } },
  { sound: { gainDb: 1 } },
  { sound: { fadeInSeconds: 1 } },
  { sound: { fadeOutSeconds: 1 } },
  { encoding: { sampleRate: 22050 } },
  { encoding: { lowpassHz: 16000 } },
] as readonly OwnRecipe[])('an MP3 is encoded where %j is asked', (own) => {
  const asSource = merge(recipe({ encoding: { mode: 'source' } }), own);
  expect(isCopied(recipe({ encoding: { mode: 'source' } }), MP3, 60)).toBe(true);
  expect(isCopied(asSource, MP3, 60)).toBe(false);
  const mp3 = estimateBytes({ recipe: asSource, source: MP3, seconds: 60, tagBytes: 0 });
  expect(mp3).toEqual(estimateBytes({ recipe: asSource, source: audioTrack({ bitrateKbps: 128, sampleRate: 44100 }), seconds: 60, tagBytes: 0 }));
});

// wasm/convert/copy_choice.h: where quality is asked for, or the source is no larger than what would be spent.
test.each([
  [{}, 320, true],
  [{ encoding: { vbrQuality: 2 } }, 320, true],
  [{ encoding: { vbrQuality: 5 } }, 128, true],
  [{ encoding: { vbrQuality: 5 } }, 160, false],
  [{ encoding: { mode: 'abr', bitrateKbps: 192 } }, 320, true],
  [{ encoding: { mode: 'abr', bitrateKbps: 160 } }, 192, false],
  [{ encoding: { mode: 'cbr', bitrateKbps: 192 } }, 192, true],
  [{ encoding: { mode: 'cbr', bitrateKbps: 192 } }, 224, false],
  [{ encoding: { mode: 'cbr', bitrateKbps: 320 } }, 0, false],
  [{ encoding: { mode: 'source' } }, 0, true],
  [{ encoding: { mode: 'fit' }, limits: { bytes: 960_000 } }, 128, true],
  [{ encoding: { mode: 'fit' }, limits: { bytes: 959_999 } }, 128, false],
] as readonly (readonly [OwnRecipe, number, boolean])[])('%j of a minute of MP3 at %i kbit/s is a copy: %s', (own, bitrateKbps, answer) => {
  expect(isCopied(recipe(own), { ...MP3, bitrateKbps }, 60)).toBe(answer);
});

test('the source’s bitrate is not exceeded', () => {
  const asSource = recipe({ encoding: { mode: 'source' } });
  const kbpsOf = (kbps: number, sampleRate = 44100): number | undefined =>
    chooseEncoder(asSource, audioTrack({ bitrateKbps: kbps, sampleRate }), 60, 0)?.bitrateKbps;
  expect([kbpsOf(900), kbpsOf(255), kbpsOf(130), kbpsOf(31), kbpsOf(5), kbpsOf(0), kbpsOf(900, 22050)]).toEqual([320, 224, 128, 24, 8, 192, 160]);
});

test('as much as fits is the highest bitrate with which nothing is exceeded', () => {
  const source = audioTrack({ sampleRate: 44100 });
  const seconds = 3600;
  for (const bytes of [20_000, 1e6, 3.7e6, 5e6, 25e6, 26_214_400, 60e6, 144_003_000, 200e6]) {
    const fit = recipe({ encoding: { mode: 'fit' }, limits: { bytes } });
    const estimate = estimateBytes({ recipe: fit, source, seconds, tagBytes: 5000 });
    const choice = chooseEncoder(fit, source, seconds, 5000);
    if (!estimate || !choice) {
      // Not even at 8 kbit/s.
      expect(bytes).toBeLessThan(3.6e6 + 5000);
      continue;
    }
    expect(estimate.bytes).toBeLessThanOrEqual(bytes);
    const higher = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 320].filter((kbps) => kbps > choice.bitrateKbps);
    for (const kbps of higher.slice(0, 1)) {
      // 144 kbit/s is MPEG-2's, which no sound at 44.1 kHz becomes.
      expect(estimateBytes({ recipe: recipeAt(kbps === 144 ? 160 : kbps), source, seconds, tagBytes: 5000 })?.bytes).toBeGreaterThan(bytes);
    }
  }
});

test('as much as fits keeps to the bitrates of a chosen rate, and is a middling one where the length is not known', () => {
  const at = (sampleRate: number, bytes: number) => recipe({ encoding: { mode: 'fit', sampleRate }, limits: { bytes } });
  expect(chooseEncoder(at(16000, 1e9), audioTrack(), 60, 0)).toMatchObject({ bitrateKbps: 160, sampleRate: 16000 });
  expect(chooseEncoder(at(48000, 100_000), audioTrack(), 60, 0)).toBeNull();
  expect(chooseEncoder(recipe({ encoding: { mode: 'fit' }, limits: { bytes: 1e6 } }), audioTrack(), null, 0)?.bitrateKbps).toBe(128);
});

test('a bitrate that MP3 has not at the chosen rate is none', () => {
  expect(chooseEncoder(merge(recipeAt(320), { encoding: { sampleRate: 22050 } }), audioTrack(), 60, 0)).toBeNull();
  expect(chooseEncoder(recipe({ encoding: { mode: 'abr', bitrateKbps: 100, sampleRate: 8000 } }), audioTrack(), 60, 0)).toBeNull();
});

test('a tag is about as large as its picture and texts', () => {
  const info = mediaInfo({
    tags: [{ name: 'title', values: ['x'.repeat(100)], language: '' }],
    chapters: [{ startSeconds: 0, endSeconds: 1, title: 'one' }],
    cover: { mimeType: 'image/jpeg', bytes: 50_000, type: 3 },
  });
  expect(tagBytesAbout(DEFAULT_RECIPE, info, null)).toBeGreaterThan(50_200);
  expect(tagBytesAbout(DEFAULT_RECIPE, info, null)).toBeLessThan(51_000);
  expect(tagBytesAbout(DEFAULT_RECIPE, info, { size: 7000 })).toBeLessThan(8000);
  expect(tagBytesAbout(recipe({ written: { keepsTags: false, keepsCover: false, keepsChapters: false } }), info, null)).toBeLessThan(100);
});
