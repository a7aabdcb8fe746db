// A list of 10,000 files: what adding, scrolling and converting them costs, at its beginning and at its end.
import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './rounds.mjs';
import { workingMemoryOfTree } from '../../tools/process_memory.mjs';

const FILES = 10_000;
const THOUSAND = 1000;
const CONVERTED = 200;
const SCROLLS = 120;

/** Notes tasks of the page's thread that take 50 ms and more, and how late timers come, which shorter ones show. */
async function watchThread(page) {
  await page.evaluate(() => {
    window.benchTasks = [];
    new PerformanceObserver((list) => window.benchTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  /** Milliseconds of the longest since it was asked last; 0: none took 50. */
  return () => page.evaluate(() => Math.max(0, ...window.benchTasks.splice(0)));
}

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
  }, `Convert ${total.toLocaleString('en')} files`);
  await page.locator('input[type=file]').setInputFiles(paths);
  return page.evaluate(() => window.benchAdded);
}

/** Converts so many of those that wait, then stops; returns the median of the seconds that one took. */
async function convertSome(page, count) {
  await page.locator('.toolbar-convert .button-primary').click();
  const ends = await page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const seconds = [];
        const observer = new MutationObserver(() => {
          const done = Number(/^([\d,]+) of/.exec(document.querySelector('.batch')?.textContent ?? '')?.[1].replaceAll(',', '') ?? 0);
          while (seconds.length < done) seconds.push(performance.now() / 1000);
          if (done < wanted) return;
          observer.disconnect();
          resolve(seconds);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    count,
  );
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('button', { name: /^Convert / }).waitFor();
  const each = ends.slice(1).map((end, index) => end - ends[index]);
  return median(each);
}

async function scroll(page) {
  for (let step = 0; step < SCROLLS; step += 1) await page.mouse.wheel(0, 1500);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(300);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(300);
}

/** `page`: without files in its list. */
export async function measureLongList(chromium, page, tone, folder) {
  const inputs = Array.from({ length: FILES }, (_, index) => {
    const path = join(folder, `note-${index}.wav`);
    linkSync(tone, path);
    return path;
  });
  const memory = async () => {
    const session = await chromium.context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
    await page.waitForTimeout(5000);
    return workingMemoryOfTree(chromium.pid);
  };
  const longest = await watchThread(page);
  const bytes = [await memory()];
  const seconds = [];
  for (let start = 0; start < FILES; start += THOUSAND) {
    seconds.push(await add(page, inputs.slice(start, start + THOUSAND), start + THOUSAND));
    if (start === 0 || start + THOUSAND === FILES) bytes.push(await memory());
  }
  const adding = await longest();
  await scroll(page);
  const scrolling = await longest();
  const last = await convertSome(page, CONVERTED);
  const converting = await longest();
  const [empty, first, full] = bytes;
  return {
    secondsToAdd: { first: seconds[0], last: seconds.at(-1) },
    bytesEach: { first: (first - empty) / THOUSAND, others: (full - first) / (FILES - THOUSAND) },
    secondsToConvert: last,
    longestMs: { adding, scrolling, converting },
  };
}
