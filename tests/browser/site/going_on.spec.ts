/** A batch goes on after whatever happens to the browser, and its bytes are those of an undisturbed one. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { KeptBrowser } from '../support/kept_browser';
import { copyOfMedia, media } from '../support/media';
import { expect, test } from '../support/test';
import type { UnreelPage } from '../support/unreel_page';

/** How often the browser is killed: more where somebody has the time, `UNREEL_KILLS=20`. */
const KILLS = Number(process.env['UNREEL_KILLS'] ?? 4);

/** Milliseconds of work between two kills. The list is on disk a quarter of a second after it changed. */
const SHORTEST_MS = 700;
const LONGEST_MS = 3500;

const mp3 = (path: string): string => `${basename(path, extname(path))}.mp3`;

async function resultsOf(unreel: UnreelPage, paths: readonly string[], folder: string): Promise<Record<string, string>> {
  mkdirSync(folder);
  const hashes: Record<string, string> = {};
  for (const path of paths) {
    await unreel.waitForResult(mp3(path));
    hashes[mp3(path)] = createHash('sha256').update(readFileSync(await unreel.save(mp3(path), folder))).digest('hex');
  }
  return hashes;
}

/** Those that the page misses are chosen again, as somebody would. */
async function chooseMissing(unreel: UnreelPage, paths: readonly string[]): Promise<void> {
  const missing = unreel.page.getByRole('list', { name: 'Files' }).getByRole('listitem').filter({ hasText: 'choose it again' });
  const known = unreel.page.getByRole('list', { name: 'Files' }).getByRole('listitem');
  await expect(known).toHaveCount(paths.length);
  const names = await missing.getByRole('heading').allTextContents();
  if (names.length > 0) await unreel.add(...paths.filter((path) => names.includes(basename(path))));
}

test(`a browser that is killed ${KILLS} times in the middle of a batch makes the same MP3s`, async ({ folder, baseURL }) => {
  const site = baseURL ?? '';
  test.setTimeout(240_000 + KILLS * 20_000);
  const films = ['film_60s.mp4', 'film_600s.mp4'].flatMap((name) => [1, 2].map((copy) => ({ name, as: `${copy}_${name}` })));
  const copies = films.map(({ name, as }) => copyOfMedia(name, folder, as));
  const paths = [...copies, ...['one.mkv', 'two.webm', 'tagged.flac', 'three.wav'].map((name) => media(name))];

  const undisturbed = await KeptBrowser.open(join(folder, 'undisturbed'), site);
  await undisturbed.unreel.add(...paths);
  await undisturbed.unreel.convert();
  const expected = await resultsOf(undisturbed.unreel, paths, join(folder, 'expected'));
  await undisturbed.close();

  const profile = join(folder, 'disturbed');
  let browser = await KeptBrowser.open(profile, site);
  await browser.unreel.add(...paths);
  await browser.unreel.convert();
  const moments = Array.from({ length: KILLS }, () => Math.round(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS)));
  test.info().annotations.push({ type: 'killed after', description: moments.join(', ') });
  for (const moment of moments) {
    await browser.unreel.page.waitForTimeout(moment);
    await browser.kill();
    browser = await KeptBrowser.open(profile, site);
    await chooseMissing(browser.unreel, paths);
  }
  expect(await resultsOf(browser.unreel, paths, join(folder, 'made'))).toEqual(expected);
  // Of what was begun nothing is left.
  await expect.poll(async () => Object.keys(await browser.unreel.privateFiles()).filter((name) => !name.endsWith('.mp3'))).toEqual([]);
  await browser.close();
});
