import type { DrawPicture } from './fitting_cover';

/** By the browser's own decoders, in the worker. */
export const drawPicture: DrawPicture = async (picture, longestSide) => {
  try {
    const bitmap = await createImageBitmap(new Blob([picture]));
    const scale = Math.min(1, (longestSide ?? Infinity) / Math.max(bitmap.width, bitmap.height));
    const side = (pixels: number): number => Math.max(1, Math.round(pixels * scale));
    const canvas = new OffscreenCanvas(side(bitmap.width), side(bitmap.height));
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return null;
    // What is seen behind transparent parts.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return new Uint8Array(await jpeg.arrayBuffer());
  } catch {
    // Damaged, of a kind that this browser does not know, or there is no memory for it.
    return null;
  }
};
