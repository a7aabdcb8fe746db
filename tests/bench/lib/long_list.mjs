// A list of 10,000 files, as somebody adds, looks at and converts it: what each step costs the page's thread, and what a file costs at the
// beginning and at the end.
import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { watchTasks } from '../../tools/page_tasks.mjs';
import { median } from './rounds.mjs';

export const FILES = 10_000;
const THOUSAND = 1000;
const SCROLLS = 120;
/** Converted while each task is noted: the notes of all would be gigabytes. */
const WATCHED = 150;

const counted = (count) => count.toLocaleString('en');
const settle = (page) => page.waitForTimeout(500);

/** Adds them; returns the seconds until the list counts them. */
async function add(page, paths, total) {
  await page.evaluate((label) => {
    window.benchAdded = new Promise((resolve) => {
      document.querySelector('input[type=file]').addEventListener('change', () => {
        const started = performance.now();
        const look = () => (document.querySelector('.toolbar-convert .button-primary')?.textContent === label ? resolve((performance.now() - started) / 1000) : setTimeout(look, 5));
        look();
      }, { once: true, capture: true });
    });
  }, `Convert ${counted(total)} files`);
  await page.locator('input[type=file]').setInputFiles(paths);
  return page.evaluate(() => window.benchAdded);
}

async function scroll(page) {
  for (let step = 0; step < SCROLLS; step += 1) await page.mouse.wheel(0, 1500);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await settle(page);
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
}

/** By name, which is another order than that in which they came; then what has a number in it, and what failed. */
async function find(page) {
  await page.getByRole('combobox', { name: 'Order' }).selectOption('By name');
  await page.locator('.jobs > li').first().filter({ hasText: 'note-0.wav' }).waitFor();
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.pressSequentially('99');
  await settle(page);
  await search.fill('');
  const show = page.getByRole('combobox', { name: 'Show' });
  await show.selectOption('failed');
  await settle(page);
  await show.selectOption('all');
  await settle(page);
}

/** Notes when how many are done, from then on. */
async function noteEnds(page) {
  await page.evaluate(() => {
    window.benchEnds = [];
    const look = () => {
      const text = document.querySelector('.batch')?.textContent ?? '';
      const done = Number((/^All ([\d,]+) files are done/.exec(text) ?? /^([\d,]+) of/.exec(text))?.[1].replaceAll(',', '') ?? 0);
      if (done > (window.benchEnds.at(-1)?.done ?? 0)) window.benchEnds.push({ done, seconds: performance.now() / 1000 });
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const done = (page, count) => page.waitForFunction((wanted) => (window.benchEnds.at(-1)?.done ?? 0) >= wanted, count, { timeout: 0, polling: 50 });

/** Seconds a job takes, as several end between two drawings. */
function secondsEach(ends, from, to) {
  const some = ends.filter(({ done: count }) => count >= from && count <= to);
  const [first] = some;
  const last = some.at(-1);
  return (last.seconds - first.seconds) / (last.done - first.done);
}

/** `page`: without files in its list. `memory()`: of all processes, once it does not fall any more. */
export async function measureLongList(page, tone, folder, memory) {
  // The last comes first, so that their order by name is another.
  const inputs = Array.from({ length: FILES }, (_, index) => {
    const path = join(folder, `note-${FILES - 1 - index}.wav`);
    linkSync(tone, path);
    return path;
  });
  const longest = {};
  const watch = async (what, act) => {
    const tasks = await watchTasks(page);
    await act();
    longest[what] = await tasks();
  };

  const bytes = [await memory()];
  const seconds = [];
  await watch('adding', async () => {
    for (let start = 0; start < FILES; start += THOUSAND) seconds.push(await add(page, inputs.slice(start, start + THOUSAND), start + THOUSAND));
    await page.waitForTimeout(2000);
  });
  bytes.push(await memory());
  await watch('scrolling', () => scroll(page));
  await watch('finding', () => find(page));
  await noteEnds(page);
  await watch('converting', async () => {
    await page.locator('.toolbar-convert .button-primary').click();
    await done(page, WATCHED);
  });
  await done(page, THOUSAND);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  bytes.push(await memory());
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await done(page, FILES - WATCHED - 50);
  await watch('convertingAtTheEnd', () => done(page, FILES - 50));
  await done(page, FILES);
  const ends = await page.evaluate(() => window.benchEnds);
  bytes.push(await memory());
  let secondsToReturn;
  await watch('reloading', async () => {
    const started = performance.now();
    await page.reload();
    await page.locator(`.jobs > li[aria-setsize="${FILES}"]`).first().waitFor();
    secondsToReturn = (performance.now() - started) / 1000;
    await page.waitForTimeout(2000);
  });
  const [empty, full, some, all] = bytes;
  return {
    longest,
    secondsToAdd: { first: seconds[0], last: seconds.at(-1) },
    secondsEach: { first: secondsEach(ends, 10, THOUSAND - 10), last: secondsEach(ends, FILES - THOUSAND, FILES) },
    bytesOfWaiting: (full - empty) / FILES,
    bytesOfDone: all - some,
    secondsToReturn,
  };
}
