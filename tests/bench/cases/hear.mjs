import { basename } from 'node:path';
import { launch, openWarmPage } from '../lib/browser.mjs';
import { comparison, figure } from '../lib/figures.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';

export const name = 'hear';
export const measures =
  'twenty seconds from the middle of a song of three minutes, AAC in M4A, at three settings beside the source: from the click on “Prepare” to where they can be heard, the second time';
export const goal = 'well under a second: ≤ 0.8 s';

/** Runs in the page, and times what one click takes there. */
function prepare() {
  return new Promise((resolve, reject) => {
    const panel = document.querySelector('.hear');
    const started = performance.now();
    let isPreparing = false;
    new MutationObserver((_, observer) => {
      const isReady = panel.querySelector('[role=group] button') !== null;
      isPreparing ||= !isReady;
      if (isPreparing && isReady) resolve((performance.now() - started) / 1000);
      else if (panel.querySelector('[aria-live]')?.textContent.includes('could not')) reject(new Error(panel.textContent));
      else return;
      observer.disconnect();
    }).observe(panel, { subtree: true, childList: true, characterData: true, attributes: true });
    panel.querySelector('.hear-row .button').click();
  });
}

async function hear(bench, site) {
  const input = bench.media.song(bench.seconds ?? 180);
  const chromium = await launch();
  try {
    const page = await openWarmPage(chromium, bench, site.address);
    await page.locator('input[type=file]').setInputFiles(input);
    await page.getByRole('button', { name: `Edit ${basename(input)}` }).click();
    // The waveform is read first, which would take a part of the time.
    await page.getByText('Drawing the sound').waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: 'Sound' }).click();
    await page.locator('.hear').waitFor();
    const firstSeconds = await page.evaluate(prepare);
    const seconds = await page.evaluate(prepare);
    return { seconds, firstSeconds };
  } finally {
    await chromium.close();
  }
}

export async function run(bench) {
  const sides = Object.fromEntries(bench.sites.map((site) => [site.name, () => hear(bench, site)]));
  const results = await alternate(bench.runs, sides);
  return {
    figures: [
      figure('time', medianOf(results.ours), 's', { atMost: 0.8 }),
      figure('time the first time', medianOf(results.ours, ({ firstSeconds }) => firstSeconds), 's'),
      ...comparison(results, 'time', medianRatio),
    ],
    details: results,
  };
}
