/** The icons of the installed page, drawn from web/public/icon.svg. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const SOURCE = join(import.meta.dirname, '../../web/public/icon.svg');

/** The tile's colour, to the edge: the system cuts the shape. */
const GROUND = '#0b6b5b';

/** The drawing without its tile. */
function drawing(svg) {
  const match = /<rect[^>]*\/>([\s\S]*)<\/svg>/.exec(svg);
  if (!match) throw new Error(`${SOURCE} has no tile in front of its drawing`);
  return match[1];
}

const wrap = (content) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${content}</svg>`;

/** About the middle of the icon, which is the middle of the drawing too. */
const scaled = (content, factor) => `<g transform="translate(32 32) scale(${factor}) translate(-30 -32.5)">${content}</g>`;

/** Icons whose edge is cut: all that matters lies in a circle of 80 % (https://www.w3.org/TR/appmanifest/#icon-masks). */
const fullBleed = (svg, factor) => wrap(`<rect width="64" height="64" fill="${GROUND}"/>${scaled(drawing(svg), factor)}`);

/** Only the alpha channel counts: what is dark inside of the reel becomes a hole. */
function monochrome(svg) {
  const reel = drawing(svg).replaceAll(/#fff\b|#9fe3d2/g, 'white').replaceAll(GROUND, 'black');
  return wrap(`<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="64" height="64">${scaled(reel, 0.95)}</mask><rect width="64" height="64" fill="#fff" mask="url(#m)"/>`);
}

const render = (svg, size) => new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng();

/** Their contents by their names in web/public/icons. */
export function makeIcons() {
  const svg = readFileSync(SOURCE, 'utf8');
  return {
    'icon-192.png': render(svg, 192),
    'icon-512.png': render(svg, 512),
    'maskable-512.png': render(fullBleed(svg, 0.85), 512),
    'monochrome-512.png': render(monochrome(svg), 512),
    'apple-touch-icon.png': render(fullBleed(svg, 1), 180),
  };
}
