import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { manifest } from '../../../web/manifest';
import { makeIcons } from '../../../scripts/lib/icons.mjs';

const root = join(import.meta.dirname, '../../..');
const inPublic = (path: string) => join(root, 'web/public', path);

/** Width and height stand in the first chunk (https://www.w3.org/TR/png/#11IHDR). */
function sizeOfPng(png: Buffer): string {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

/** Its pixels, each a number, row by row. */
function decodePng(png: Buffer): { width: number; pixels: Uint32Array } {
  const [width, height] = sizeOfPng(png).split('x').map(Number) as [number, number];
  const image = `<image href="data:image/png;base64,${png.toString('base64')}" width="${width}" height="${height}"/>`;
  const { pixels } = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`).render();
  return { width, pixels: new Uint32Array(Uint8Array.from(pixels).buffer) };
}

describe('the manifest', () => {
  const pictures = [...(manifest.icons ?? []), ...(manifest.screenshots ?? [])].filter(({ type }) => type === 'image/png');

  test.each(pictures)('$src is there in the size it claims', ({ src, sizes }) => {
    expect(sizeOfPng(readFileSync(inPublic(src)))).toBe(sizes);
  });

  test('has an icon for each purpose', () => {
    expect(new Set(manifest.icons?.map(({ purpose }) => purpose ?? 'any'))).toEqual(new Set(['any', 'maskable', 'monochrome']));
  });

  test('has a screenshot for each shape of window', () => {
    expect(new Set(manifest.screenshots?.map(({ form_factor }) => form_factor))).toEqual(new Set(['wide', 'narrow']));
  });

  // Chromium leaves out what is not so: components/webapps/common/constants.cc.
  test.each(manifest.screenshots ?? [])('$src is of a size and shape that browsers show', ({ src, sizes, form_factor }) => {
    const [width = 0, height = 0] = sizes?.split('x').map(Number) ?? [];
    const [short, long] = [Math.min(width, height), Math.max(width, height)];
    expect(short).toBeGreaterThanOrEqual(320);
    expect(long).toBeLessThanOrEqual(3840);
    expect(long / short).toBeLessThanOrEqual(2.3);
    expect(width > height).toBe(form_factor === 'wide');
    expect(readFileSync(inPublic(src)).byteLength).toBeLessThan(200_000);
  });

  test('its colours are those of the page', () => {
    const ground = /--ground: (#\w+)/.exec(readFileSync(join(root, 'web/src/ui/styles/colours.css'), 'utf8'))?.[1];
    expect(manifest.background_color).toBe(ground);
    expect(manifest.theme_color).toBe(ground);
  });
});

test('index.html has the ground of both colour schemes', () => {
  const grounds = [...readFileSync(join(root, 'web/src/ui/styles/colours.css'), 'utf8').matchAll(/--ground: (#\w+)/g)].map(([, colour]) => colour);
  const themes = [...readFileSync(join(root, 'web/index.html'), 'utf8').matchAll(/name="theme-color" content="(#\w+)"/g)].map(([, colour]) => colour);
  expect(themes).toEqual(grounds);
});

describe('the icons', () => {
  const made: Readonly<Record<string, Buffer>> = makeIcons();

  test('are what scripts/icons makes', () => {
    expect(readdirSync(inPublic('icons')).filter((name) => name.endsWith('.png')).sort()).toEqual(Object.keys(made).sort());
    for (const [name, png] of Object.entries(made)) expect(readFileSync(inPublic(`icons/${name}`)).equals(png), name).toBe(true);
  });

  // https://www.w3.org/TR/appmanifest/#icon-masks
  test('of the maskable one nothing but the ground lies outside of the circle that no system cuts', () => {
    const { width, pixels } = decodePng(readFileSync(inPublic('icons/maskable-512.png')));
    const ground = pixels[0];
    let farthest = 0;
    pixels.forEach((pixel, index) => {
      if (pixel !== ground) farthest = Math.max(farthest, Math.hypot((index % width) + 0.5 - width / 2, Math.floor(index / width) + 0.5 - width / 2));
    });
    expect(farthest).toBeLessThanOrEqual(0.4 * width);
    // Nor is the drawing lost in the middle of it.
    expect(farthest).toBeGreaterThan(0.3 * width);
  });
});
