import { rmSync, truncateSync } from 'node:fs';
import { expect, test } from '../support/test';
import { copyOfMedia, decodedSamples, media } from '../support/media';
import { sabotage, THROWS_AFTER_WRITING, trapsAt } from '../support/sabotage';

const READ_FAILED = 'The file could not be read';
const CRASHED = 'The converter stopped unexpectedly';

test('a file that vanishes while it is read fails with a sentence, and the next one converts', async ({ unreel, folder }) => {
  const path = copyOfMedia('film_600s.mp4', folder);
  await unreel.open('?encoders=1');
  await unreel.add(path, media('one.mkv'));
  await unreel.convert();
  await unreel.waitForSome('film_600s.mp4');
  rmSync(path);
  await expect(unreel.job('film_600s.mp4')).toContainText(READ_FAILED);
  await unreel.waitForResult('one.mp3');
});

test('so does one that becomes shorter', async ({ unreel, folder }) => {
  const path = copyOfMedia('film_600s.mp4', folder);
  await unreel.open('?encoders=1');
  await unreel.add(path, media('one.mkv'));
  await unreel.convert();
  await unreel.waitForSome('film_600s.mp4');
  truncateSync(path, 1000);
  await expect(unreel.job('film_600s.mp4')).toContainText(READ_FAILED);
  await unreel.waitForResult('one.mp3');
});

test('a trap in an encoder fails the job, all workers are replaced, and the same file converts', async ({ unreel, page, folder }) => {
  await sabotage(page, 'encoder', trapsAt(100));
  await unreel.open('?encoders=2');
  await unreel.addAndLookInto(media('film_60s.mp4'));
  await unreel.convert();
  await expect(unreel.job('film_60s.mp4')).toContainText(CRASHED);
  await unreel.expectNoPrivateFiles();
  await unreel.press('Retry', 'film_60s.mp4');
  await unreel.waitForResult('film_60s.mp3');
  expect(page.workers()).toHaveLength(3);
  const mp3 = await unreel.save('film_60s.mp3', folder);
  expect(decodedSamples(mp3)).toBe(60 * 48000);
});

test('an exception nobody caught in a worker does the same', async ({ unreel, page }) => {
  await sabotage(page, 'conversion', THROWS_AFTER_WRITING);
  await unreel.open('?encoders=1');
  await unreel.addAndLookInto(media('film_600s.mp4'), media('one.mkv'));
  await unreel.convert();
  await expect(unreel.job('film_600s.mp4')).toContainText(CRASHED);
  await unreel.waitForResult('one.mp3');
});

test('a trap of the conversion module fails the job, its worker is replaced, and the same file converts', async ({ unreel, page }) => {
  // The module asks for the time while it works.
  const code = `{
    const { now } = performance;
    let left = 40;
    performance.now = () => {
      if (new Error().stack.includes('wasm') && --left < 0) throw new WebAssembly.RuntimeError('unreachable');
      return now.call(performance);
    };
  }`;
  await sabotage(page, 'conversion', code);
  await unreel.open('?encoders=2');
  await unreel.addAndLookInto(media('film_60s.mp4'));
  await unreel.convert();
  await expect(unreel.job('film_60s.mp4')).toContainText(CRASHED);
  await unreel.expectNoPrivateFiles();
  await unreel.press('Retry', 'film_60s.mp4');
  await unreel.waitForResult('film_60s.mp3');
});

for (const module of ['conversion', 'encoder'] as const) {
  test(`the page says so when the ${module} module cannot be loaded`, async ({ unreel, page }) => {
    await page.route(`**/${module}-*.wasm`, (route) => route.fulfill({ status: 404 }));
    await unreel.open();
    await expect(page.getByText('The converter could not be loaded')).toBeVisible();
  });

  test(`the page says so when the ${module} worker cannot be loaded`, async ({ unreel, page }) => {
    await page.route(`**/${module}_worker-*.js`, (route) => route.abort());
    await unreel.open();
    await expect(page.getByText('The converter could not be loaded')).toBeVisible();
  });
}

test('a full disk is called so, and what was written is deleted', async ({ unreel, page, context }) => {
  await unreel.open();
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 4_000_000 });
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await expect(unreel.job('film_600s.mp4')).toContainText('There is not enough space left');
  await unreel.expectNoPrivateFiles();
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin });
  await unreel.press('Retry', 'film_600s.mp4');
  await unreel.waitForResult('film_600s.mp3');
});
