/** What the page promises: that it, and what holds the file, can connect to no other site. Judged by the other site. */
import type { Page, Worker } from '@playwright/test';
import { expect, test } from '../support/test';
import { listenElsewhere, type Elsewhere } from '../support/elsewhere';
import { media } from '../support/media';
import { tryWaysOut } from '../support/ways_out';

let elsewhere: Elsewhere;
test.beforeEach(async () => {
  elsewhere = await listenElsewhere();
});
test.afterEach(() => elsewhere.close());

/** One conversion worker and two encoders. */
const WORKERS = 3;

async function expectNoWayOut(page: Page): Promise<void> {
  await expect.poll(() => page.workers().length).toBe(WORKERS);
  // What the page tries starts workers that soon end.
  const workers = page.workers();
  expectNone(page, await page.evaluate(tryWaysOut, elsewhere.address));
  for (const worker of workers) expectNone(worker, await worker.evaluate(tryWaysOut, elsewhere.address));
}

function expectNone(scope: Page | Worker, outcomes: Record<string, string>): void {
  const ways = Object.entries(outcomes).filter(([, outcome]) => outcome !== 'absent' && outcome !== 'refused');
  expect(ways, scope.url()).toEqual([]);
  expect(elsewhere.heard, scope.url()).toEqual([]);
}

test('the other site hears what a page without a policy sends it', async ({ page }) => {
  const here = await listenElsewhere();
  await page.goto(here.address);
  const outcomes = await page.evaluate(tryWaysOut, elsewhere.address);
  await here.close();
  expect(outcomes['fetch']).toBe('open');
  expect(elsewhere.heard).toContain('POST /fetch HTTP/1.1');
  expect(elsewhere.heard).toContain('GET /socket HTTP/1.1');
  expect(elsewhere.heard).toContain('GET /blob-worker HTTP/1.1');
  expect(elsewhere.heard).toContain('GET /font.woff2 HTTP/1.1');
  expect(elsewhere.heard.length).toBeGreaterThan(10);
});

test('no way out before the WebAssembly has arrived', async ({ unreel, page, context }) => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await context.route('**/*.wasm', async (route) => {
    await arrived;
    await route.continue();
  });
  await unreel.open('?encoders=2');
  await unreel.add(media('three.wav'));
  await unreel.convert();
  await expect.poll(() => page.workers().length).toBe(WORKERS);
  // The network is still there, for the WebAssembly; the policy stands before it.
  for (const worker of page.workers()) expect(await worker.evaluate(() => typeof fetch)).toBe('function');
  await expectNoWayOut(page);
  arrive();
  await unreel.waitForResult('three.mp3');
});

test('no way out during a conversion, nor after it', async ({ unreel, page }) => {
  await unreel.open('?encoders=2');
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForSome('film_600s.mp4');
  await unreel.press('Pause', 'film_600s.mp4');
  await expectNoWayOut(page);
  await unreel.press('Resume', 'film_600s.mp4');
  await unreel.waitForResult('film_600s.mp3');
  await expectNoWayOut(page);
});

test('once the WebAssembly has arrived, workers cannot even ask the page’s own site', async ({ unreel, page }) => {
  await unreel.open('?encoders=2');
  await unreel.add(media('three.wav'));
  await unreel.convert();
  await unreel.waitForResult('three.mp3');
  await expect.poll(() => page.workers().length).toBe(WORKERS);
  for (const worker of page.workers()) {
    const left = await worker.evaluate(() => {
      const found: string[] = [];
      for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'Worker', 'caches', 'FontFace']) {
        // Put back, or asked for further down the chain of prototypes.
        for (let holder: unknown = globalThis; holder; holder = Object.getPrototypeOf(holder)) {
          try {
            delete (holder as Record<string, unknown>)[name];
          } catch {
            // It cannot be deleted, as it should be.
          }
          if (Reflect.get(holder as object, name) !== undefined) found.push(name);
        }
      }
      return found;
    });
    expect(left, worker.url()).toEqual([]);
  }
});
