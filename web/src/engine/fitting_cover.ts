import type { ConversionOptions } from '../shared/options';
import type { ConversionModule, PictureKind } from './wasm_modules';

/** Decoded, a pixel takes four bytes, and a file of a few kilobytes may say that it has a thousand million. */
const MOST_PIXELS = 100_000_000;

/** A picture file as a baseline JPEG, at most so large; `null` where it cannot be shown. */
export type DrawPicture = (picture: Uint8Array<ArrayBuffer>, longestSide: number | null) => Promise<Uint8Array | null>;

/**
 * The picture to be written instead of the source's own; `null`: the core does as the recipe says. Where a cover may have so many pixels
 * only, it is for players that know little else, so it becomes a baseline JPEG as well.
 */
export async function fittingCover(
  module: ConversionModule,
  path: string,
  { recipe, cover, beside }: ConversionOptions,
  draw: DrawPicture,
): Promise<Uint8Array | null> {
  const { keepsCover, coverPixels } = recipe.written;
  if (cover) return fitting(module, new Uint8Array(await cover.arrayBuffer()), coverPixels, draw);
  if (!keepsCover || (coverPixels === null && !beside.cover)) return null;
  const found = module.coverOf(path);
  if ('error' in found) return null;
  if (!found.cover) return beside.cover && fromFolder(module, beside.cover, coverPixels, draw);
  if (isFitting(found.cover, coverPixels) || isTooLarge(found.cover) || coverPixels === null) return null;
  return draw(found.cover.bytes, coverPixels);
}

/** Nobody chose it: what is no picture, or vanished meanwhile, is no reason to fail. */
async function fromFolder(module: ConversionModule, cover: Blob, pixels: number | null, draw: DrawPicture): Promise<Uint8Array | null> {
  const bytes = await cover.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  return bytes && module.pictureOf(bytes) && fitting(module, bytes, pixels, draw);
}

async function fitting(module: ConversionModule, bytes: Uint8Array<ArrayBuffer>, pixels: number | null, draw: DrawPicture): Promise<Uint8Array> {
  const kind = module.pictureOf(bytes);
  return isFitting(kind, pixels) || isTooLarge(kind) ? bytes : ((await draw(bytes, pixels)) ?? bytes);
}

function isFitting(kind: PictureKind | null, pixels: number | null): boolean {
  if (!kind || pixels === null) return kind !== null;
  return kind.width > 0 && Math.max(kind.width, kind.height) <= pixels && kind.mimeType === 'image/jpeg' && !kind.isProgressive;
}

function isTooLarge(kind: PictureKind | null): boolean {
  return kind !== null && kind.width * kind.height > MOST_PIXELS;
}
