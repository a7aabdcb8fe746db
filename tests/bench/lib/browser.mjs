// The page in headless Chromium, driven as a user would.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { processTree } from '../../tools/process_memory.mjs';
import { startBound } from './cores.mjs';
import { checkOutput, fingerprint } from './outputs.mjs';
import { recipeLink } from './recipe_link.mjs';

/**
 * A browser with a new profile, whose processes can be measured: all of them descend from `pid`. Started as a child of this process: a
 * browser that is connected to gets chosen files as copies, which a file of gigabytes cannot be. With a profile on disk, as users have it:
 * in Playwright's other contexts, as in private windows, what a page stores is memory of the browser's.
 */
export async function launch(cores = null) {
  const before = new Set(processTree(process.pid));
  const context = await startBound(cores, () =>
    chromium.launchPersistentContext('', {
      acceptDownloads: true,
      executablePath: process.env.UNREEL_CHROMIUM ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    }),
  );
  // A conversion is measured, not the second look that results get while nothing else is to be done.
  await context.addInitScript(() => location.protocol.startsWith('http') && localStorage.setItem('unreel.verifies', 'no'));
  const pid = processTree(process.pid).find((process) => !before.has(process));
  return { context, pid, close: () => context.close() };
}

const saveLabel = (input) => `Save ${basename(input, extname(input))}.mp3`;

/**
 * Converts what was chosen; returns seconds from the click until an element of `selector` has a text like `pattern`. Timed inside
 * the page: on the way out, what happened is some tens of milliseconds old.
 */
async function convertChosen(page, { selector, pattern = '' }, beforeClick) {
  const button = await page.getByRole('button', { name: /^Convert/ }).elementHandle();
  await beforeClick();
  return page.evaluate(
    ([convertButton, found, text]) =>
      new Promise((resolve, reject) => {
        const started = performance.now();
        const isLike = (element) => new RegExp(text).test(element.textContent);
        new MutationObserver((_, observer) => {
          const isDone = [...document.querySelectorAll(found)].some(isLike);
          const isOver = isDone || document.querySelector('button[aria-label^="Retry"]') !== null;
          if (!isOver) return;
          observer.disconnect();
          if (isDone) resolve((performance.now() - started) / 1000);
          else reject(new Error(document.querySelector('main')?.textContent ?? 'the conversion failed'));
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        convertButton.click();
      }),
    [button, selector, pattern],
  );
}

const choose = (page, inputs) => page.locator('input[type=file]').setInputFiles(inputs);

/** Chooses a file, converts it, and leaves the result in the list; returns the seconds that took. */
export async function convert(page, input, beforeClick = () => undefined) {
  await choose(page, input);
  return convertChosen(page, { selector: `button[aria-label="${saveLabel(input)}"]` }, beforeClick);
}

/** The same of a file of which `recipe` makes so many MP3s; it is taken from then on. */
export async function convertToParts(page, input, { recipe, count }, beforeClick = () => undefined) {
  await page.evaluate((link) => (location.hash = link), recipeLink(recipe));
  await choose(page, input);
  return convertChosen(page, { selector: '.batch', pattern: `done: ${count} MP3s` }, beforeClick);
}

/** The same of files that become one MP3 of that title. */
export async function convertJoined(page, inputs, title, beforeClick = () => undefined) {
  await choose(page, inputs);
  await page.getByRole('checkbox', { name: /Select all/ }).check();
  // What was converted before is no part of it.
  await page.getByRole('button', { name: `Join ${inputs.length} files into one MP3` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title of the whole').fill(title);
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  return convertChosen(page, { selector: `button[aria-label="${saveLabel(`${title}.mp3`)}"]` }, beforeClick);
}

/**
 * Chooses files, converts them all, and leaves the results in the list; returns the seconds from the click to the end of each, in order.
 * Fails where one does. Timed inside the page, whose list draws only its beginning: the count of what is done stands above it.
 */
export async function convertAll(page, inputs) {
  await page.locator('input[type=file]').setInputFiles(inputs);
  const button = await page.getByRole('button', { name: /^Convert/ }).elementHandle();
  return page.evaluate(
    ([convertButton, total]) =>
      new Promise((resolve, reject) => {
        const started = performance.now();
        const seconds = [];
        const look = () => {
          const text = document.querySelector('.batch')?.textContent ?? '';
          const all = /^All ([\d,]+) files are done/.exec(text);
          const some = /^([\d,]+) of [\d,]+ (?:files )?done/.exec(text);
          const done = Number((all ?? some)?.[1].replaceAll(',', '') ?? 0);
          while (seconds.length < done) seconds.push((performance.now() - started) / 1000);
          if (/failed/.test(text)) reject(new Error(text));
          if (done === total) resolve(seconds);
          return done === total;
        };
        new MutationObserver((_, observer) => {
          if (look()) observer.disconnect();
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        convertButton.click();
      }),
    [button, inputs.length],
  );
}

/** Saves the result of a conversion that is in the list. */
export async function save(page, input, output) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: saveLabel(input), exact: true }).click();
  await (await download).saveAs(output);
}

/** Saves all results of the list as one zip, and unpacks it into `folder`; returns the paths of those of `input`, in order. */
export async function saveParts(page, input, folder) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all' }).click();
  await page.getByRole('menuitem', { name: 'As one zip' }).click();
  const zip = join(folder, 'parts.zip');
  await (await download).saveAs(zip);
  execFileSync('unzip', ['-qo', zip, '-d', folder]);
  const stem = basename(input, extname(input));
  return readdirSync(folder).filter((name) => name.startsWith(`${stem} `)).toSorted().map((name) => join(folder, name));
}

/** What is compared is mostly at 192 kbit/s in each frame; as a link, which builds that know no recipes do not mind. */
export const CONSTANT = { encoding: { mode: 'cbr', bitrateKbps: 192 } };

/** A page of its own, which has converted a second of sound: its workers are ready, their code compiled. */
export async function openWarmPage({ context }, bench, address, recipe = CONSTANT) {
  const page = await context.newPage();
  await page.goto(address + recipeLink(recipe));
  await convert(page, bench.media.tone());
  return page;
}

/**
 * One conversion in a browser of its own, with its output checked. `query` goes into the page's address, and `recipe`; `before` is converted first, so
 * that code for its format has been compiled; `watch(pid, page)` looks at the browser's processes from the click on, and what its
 * `stop()` returns comes back with the seconds.
 */
export async function convertOnSite(bench, site, { input, query = '', recipe = CONSTANT, cores = null, tolerance = 0, before, watch }) {
  const work = async (page, beforeClick) => {
    if (before) await convert(page, before);
    return convert(page, input, beforeClick);
  };
  const check = async (page) => {
    const output = join(bench.outputs, `${site.name}.mp3`);
    await save(page, input, output);
    await checkOutput(output, input, { tolerance });
    return { fingerprint: await fingerprint(output) };
  };
  return workOnSite(bench, site, { work, check, query, recipe, cores, watch });
}

/** `work(page, beforeClick)` in a browser of its own, which returns seconds; what `check(page)` returns afterwards comes back with them. */
export async function workOnSite(bench, site, { work, check, query = '', recipe = CONSTANT, cores = null, watch }) {
  const chromium = await launch(cores);
  try {
    const page = await openWarmPage(chromium, bench, site.address + query, recipe);
    let watcher;
    const seconds = await work(page, async () => (watcher = await watch?.(chromium.pid, page)));
    const findings = await watcher?.stop();
    return { seconds, ...findings, ...(await check(page)) };
  } finally {
    await chromium.close();
  }
}

/** A side for each site, for `alternate`. */
export function onEachSite(bench, options) {
  return Object.fromEntries(bench.sites.map((site) => [site.name, () => convertOnSite(bench, site, options)]));
}
