import { beforeEach, expect, test } from 'vitest';
import { fittingCover, type DrawPicture } from '../../../web/src/engine/fitting_cover';
import type { Picture, PictureKind } from '../../../web/src/engine/wasm_modules';
import { merge } from '../../../web/src/recipe/own_recipe';
import { DEFAULT_RECIPE, type Written } from '../../../web/src/shared/recipe';
import { FakeConversionModule } from '../../fakes/fake_conversion_module';
import { DEFAULT_OPTIONS } from '../../fakes/samples';

const SMALL: PictureKind = { mimeType: 'image/jpeg', width: 400, height: 300, isProgressive: false };
const DRAWN = Uint8Array.of(9);

let module: FakeConversionModule;
let drawn: { readonly bytes: number[]; readonly longestSide: number | null }[];
let canDraw: boolean;
const draw: DrawPicture = (picture, longestSide) => {
  drawn.push({ bytes: [...picture], longestSide });
  return Promise.resolve(canDraw ? DRAWN : null);
};

beforeEach(() => {
  module = new FakeConversionModule();
  module.mounts.set('/a', {});
  drawn = [];
  canDraw = true;
});

function cover(written: Partial<Written>, chosen: Blob | null = null) {
  return fittingCover(module, '/a', { ...DEFAULT_OPTIONS, recipe: merge(DEFAULT_RECIPE, { written }), cover: chosen }, draw);
}

const own = (changes: Partial<Picture>): Picture => ({ ...SMALL, bytes: Uint8Array.of(1, 2), ...changes });
const CHOSEN = new Blob([Uint8Array.of(5, 6)]);

test('a file’s own cover is not touched where no size is asked for, or none is kept', async () => {
  module.cover = own({ width: 3000 });
  expect(await cover({})).toBeNull();
  expect(await cover({ coverPixels: 500, keepsCover: false })).toBeNull();
  expect(drawn).toEqual([]);
});

test('a file’s own cover is drawn anew where it is too large, or no baseline JPEG, or does not say', async () => {
  for (const change of [{ width: 501 }, { height: 501 }, { mimeType: 'image/png' }, { isProgressive: true }, { width: 0, height: 0 }]) {
    module.cover = own(change);
    expect(await cover({ coverPixels: 500 })).toEqual(DRAWN);
  }
  expect(drawn).toEqual(Array(5).fill({ bytes: [1, 2], longestSide: 500 }));
  module.cover = own({});
  expect(await cover({ coverPixels: 500 })).toBeNull();
  expect(drawn).toHaveLength(5);
});

test('what the browser cannot draw is left to the core, and so is a file that cannot be read', async () => {
  canDraw = false;
  module.cover = own({ width: 501 });
  expect(await cover({ coverPixels: 500 })).toBeNull();
  module.probeError = { code: 'read_failed', detail: '' };
  expect(await cover({ coverPixels: 500 })).toBeNull();
});

test('a picture of a thousand million pixels is not decoded', async () => {
  module.cover = own({ width: 40_000, height: 40_000 });
  expect(await cover({ coverPixels: 500 })).toBeNull();
  module.pictureKind = { ...SMALL, width: 40_000, height: 40_000 };
  expect(await cover({ coverPixels: 500 }, CHOSEN)).toEqual(Uint8Array.of(5, 6));
  expect(drawn).toEqual([]);
});

test('a chosen picture is written as it is where it fits, else drawn anew', async () => {
  module.pictureKind = { ...SMALL, width: 3000, isProgressive: true };
  expect(await cover({}, CHOSEN)).toEqual(Uint8Array.of(5, 6));
  expect(await cover({ coverPixels: 500 }, CHOSEN)).toEqual(DRAWN);
  // What players do not show, or would stumble over.
  module.pictureKind = null;
  expect(await cover({}, CHOSEN)).toEqual(DRAWN);
  expect(drawn).toEqual([{ bytes: [5, 6], longestSide: 500 }, { bytes: [5, 6], longestSide: null }]);
  canDraw = false;
  expect(await cover({}, CHOSEN)).toEqual(Uint8Array.of(5, 6));
});

test('the picture in a file’s folder is its cover where it has none, and covers are kept', async () => {
  const beside = { tags: [], cover: new Blob([Uint8Array.of(7, 8)]) };
  const fitted = (written: Partial<Written> = {}) => fittingCover(module, '/a', { ...DEFAULT_OPTIONS, beside, recipe: merge(DEFAULT_RECIPE, { written }) }, draw);
  module.pictureKind = SMALL;
  module.cover = null;
  expect(await fitted()).toEqual(Uint8Array.of(7, 8));
  expect(await fitted({ coverPixels: 100 })).toBe(DRAWN);
  expect(await fitted({ keepsCover: false })).toBeNull();
  module.cover = own({});
  expect(await fitted()).toBeNull();
  module.cover = null;
  module.pictureKind = null;
  expect(await fitted()).toBeNull();
});
