/** Pictures of the page in dist, at work on files of the browser tests (tests/media/make_browser_media.sh). */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';

const REPOSITORY = join(import.meta.dirname, '../..');
const MEDIA = join(REPOSITORY, 'build/browser-media');

/** What the pictures show: test files under names such as people have, in this order. One is long enough to be seen under way. */
const UNDER_WAY = 'Lecture 4.mp4';
const FILES = { 'Piano recital.mkv': 'one.mkv', 'Choir rehearsal.mp4': 'film_60s.mp4', [UNDER_WAY]: 'film_600s.mp4', 'Interview.flac': 'tagged.flac' };

const SHAPES = {
  'wide.png': { viewport: { width: 1280, height: 800 } },
  'narrow.png': { viewport: { width: 412, height: 824 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

async function takeScreenshot(browser, address, shape) {
  const context = await browser.newContext({ ...shape, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(address);
  const files = Object.entries(FILES).map(([name, file]) => ({ name, mimeType: '', buffer: readFileSync(join(MEDIA, file)) }));
  await page.locator('input[type=file]').setInputFiles(files);
  await page.getByRole('button', { name: /^Convert / }).click();
  await page.mouse.move(0, 0);
  const progress = await page.getByRole('progressbar', { name: `Progress of ${UNDER_WAY}` }).elementHandle();
  await page.waitForFunction((element) => element.position > 0.4, progress);
  const png = await page.screenshot();
  await context.close();
  return png;
}

/** Their contents by their names in web/public/screenshots. */
export async function takeScreenshots() {
  execFileSync(join(REPOSITORY, 'tests/media/make_browser_media.sh'), [MEDIA], { stdio: 'inherit' });
  const server = spawn(join(REPOSITORY, 'scripts/serve'), ['--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { value: address } = await createInterface(server.stdout)[Symbol.asyncIterator]().next();
  // It has said why itself.
  if (address === undefined) process.exit(1);
  try {
    const browser = await chromium.launch({ executablePath: process.env.UNREEL_CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: process.getuid?.() !== 0 });
    const taken = {};
    for (const [name, shape] of Object.entries(SHAPES)) taken[name] = await takeScreenshot(browser, address, shape);
    await browser.close();
    return taken;
  } finally {
    server.kill();
  }
}
