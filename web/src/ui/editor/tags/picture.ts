/** Pictures that people choose as a cover: any that the browser can show, as one that an MP3 can have. */
import type { PictureProblem } from '../../../messages/en/tags';

export type PictureReading = { readonly ok: true; readonly picture: Blob } | { readonly ok: false; readonly problem: PictureProblem };

const LARGEST_FILE = 32 * 1024 * 1024;
/** `largest_cover` in `wasm/tags/limits.h`. */
const LARGEST_COVER = 16 * 1024 * 1024;
/** Decoded, a pixel takes four bytes. */
const MOST_PIXELS = 100_000_000;

/** The longer side of what has to be drawn anew: sharper than any screen shows a cover. */
const LONGEST_SIDE = 2000;

/** Kinds that players show: JPEG, PNG, GIF, WebP. */
const COVER_KINDS = [/^\xff\xd8\xff/, /^\x89PNG\r\n\x1a\n/, /^GIF8[79]a/, /^RIFF[^]{4}WEBP/];

export async function readPicture(file: Blob): Promise<PictureReading> {
  if (file.size > LARGEST_FILE) return { ok: false, problem: 'too_large' };
  try {
    // In memory, as the file may be gone when it is needed. Without a type, so that a drawing (SVG) is none of the pictures.
    const content = new Blob([await file.arrayBuffer()]);
    const { width, height } = await sizeOf(content);
    if (width * height > MOST_PIXELS) return { ok: false, problem: 'too_many_pixels' };
    const bitmap = await createImageBitmap(content);
    const kind = String.fromCharCode(...new Uint8Array(await content.slice(0, 12).arrayBuffer()));
    const isCover = content.size <= LARGEST_COVER && COVER_KINDS.some((signature) => signature.test(kind));
    const picture = isCover ? content : await toJpeg(bitmap, bitmap.width, bitmap.height);
    bitmap.close();
    return picture ? { ok: true, picture } : { ok: false, problem: 'no_picture' };
  } catch {
    return { ok: false, problem: 'no_picture' };
  }
}

/** A baseline JPEG without transparent parts, not above `LONGEST_SIDE`; `null` where there is nothing to draw. */
export async function toJpeg(source: CanvasImageSource, width: number, height: number): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
}

/** Of what the header says; nothing is decoded for it. */
async function sizeOf(content: Blob): Promise<{ readonly width: number; readonly height: number }> {
  const url = URL.createObjectURL(content);
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = url;
    });
    return { width: image.naturalWidth, height: image.naturalHeight };
  } finally {
    URL.revokeObjectURL(url);
  }
}
