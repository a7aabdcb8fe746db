/**
 * What a file should become. The engines must agree to the byte, and with the command-line tool but for rounding: other compilers order the
 * sums of LAME's psychoacoustics differently, which decides about one number in a minute of sound otherwise.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { decodedSamples, media } from '../../browser/support/media';
import { SITE } from './names';
import { openChromium } from './puppeteer_browsers';
import type { OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { CONSTANT, mp3Name, Unreel } from './unreel';

const BUILD = join(import.meta.dirname, '../../../build');

/** The build under the sanitizers, which scripts/test makes anyway. */
const NATIVE_TOOL = join(BUILD, 'asan/wasm/unreel');

/** Emptied before each run of the stories. What is in it was made once, for all three engines. */
export const REFERENCES = join(BUILD, 'engines');

/** What rounding may change: a number decided otherwise moves the bits that follow it, until its segment ends. */
const MOST_DIFFERENT = 0.01;

export interface Trim {
  readonly start: string;
  readonly end: string;
}

/** The SHA-256 of the MP3 that Chromium, with three encoders, makes of a file; that MP3 was held against the command-line tool's. */
async function reference(name: string, trim?: Trim, recipe = CONSTANT): Promise<string> {
  const settings = recipe === CONSTANT ? '' : `.${createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 8)}`;
  const path = join(REFERENCES, `${name}${trim ? `.${trim.start}-${trim.end}` : ''}${settings}.mp3`);
  if (!existsSync(path)) {
    mkdirSync(REFERENCES, { recursive: true });
    const folder = mkdtempSync(join(REFERENCES, 'chromium-'));
    const made = await convertInChromium(name, trim, recipe, folder);
    const native = convertNatively(name, trim, recipe, folder);
    if (recipe === CONSTANT) expectNearlyTheSame(made, native);
    else expect(decodedSamples(made)).toBe(decodedSamples(native));
    renameSync(made, path);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
  return sum(path);
}

/** Waits for the result of a file, saves it, and expects the bytes of the reference. */
export async function expectReference(unreel: Unreel, name: string, trim?: Trim, recipe = CONSTANT): Promise<void> {
  const expected = await reference(name, trim, recipe);
  const path = await unreel.save(name);
  await expect.poll(() => sum(path), { message: path, timeout: 30_000 }).toBe(expected);
}

/** What a story saves, by the site that it is to open: paths of MP3s, in the same order each time. */
export type SavingStory = (unreel: Unreel, site: string) => Promise<readonly string[]>;

/** Expects that a story saves the same bytes as in Chromium with three encoders, where it is told once. `key`: of this story alone. */
export async function expectAsInChromium(unreel: Unreel, key: string, story: SavingStory): Promise<readonly string[]> {
  const path = join(REFERENCES, `${key}.json`);
  if (!existsSync(path)) {
    mkdirSync(REFERENCES, { recursive: true });
    const folder = mkdtempSync(join(REFERENCES, 'chromium-'));
    const browser = await openChromium({ folder, isPrivate: false });
    try {
      const saved = await story(new Unreel(browser), `${SITE}?encoders=3`);
      writeFileSync(path, JSON.stringify(saved.map(sum)));
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  }
  const saved = await story(unreel, SITE);
  await expect.poll(() => saved.map(sum), { message: key, timeout: 30_000 }).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  return saved;
}

async function convertInChromium(name: string, trim: Trim | undefined, recipe: OwnRecipe, folder: string): Promise<string> {
  const browser = await openChromium({ folder, isPrivate: false });
  try {
    const unreel = new Unreel(browser);
    await unreel.open(`${SITE}?encoders=3`, recipe);
    await unreel.add(media(name));
    if (trim) await unreel.trim(name, trim);
    await unreel.convert();
    return await unreel.save(name);
  } finally {
    await browser.close();
  }
}

function convertNatively(name: string, trim: Trim | undefined, recipe: OwnRecipe, folder: string): string {
  const path = join(folder, `native-${mp3Name(name)}`);
  const file = join(folder, 'recipe.json');
  writeFileSync(file, JSON.stringify(recipe));
  const options = trim ? ['--start', trim.start, '--end', trim.end] : [];
  execFileSync(NATIVE_TOOL, ['--recipe', file, ...options, media(name), path], { stdio: ['ignore', 'ignore', 'inherit'] });
  return path;
}

function expectNearlyTheSame(made: string, native: string): void {
  const [ours, theirs] = [readFileSync(made), readFileSync(native)];
  expect(ours.length, made).toBe(theirs.length);
  expect(decodedSamples(made)).toBe(decodedSamples(native));
  const different = ours.reduce((count, byte, index) => count + Number(byte !== theirs[index]), 0);
  expect(different / ours.length, `bytes of ${made} that differ from the command-line tool’s`).toBeLessThan(MOST_DIFFERENT);
}

function sum(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
