import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';
import { decodedSamples, media } from '../support/media';
import { NEVER_READS, sabotage, STOPS_READING_HALF_WAY } from '../support/sabotage';

test('cancelled, nothing is left; tried again, it converts', async ({ unreel, folder }) => {
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForSome('film_600s.mp4');
  await unreel.press('Cancel', 'film_600s.mp4');
  await expect(unreel.job('film_600s.mp4')).toContainText('Cancelled');
  await unreel.expectNoPrivateFiles();
  await unreel.press('Retry', 'film_600s.mp4');
  await unreel.waitForResult('film_600s.mp3');
  const mp3 = await unreel.save('film_600s.mp3', folder);
  expect(decodedSamples(mp3)).toBe(600 * 44100);
});

test('cancel takes effect within a quarter of a second', async ({ unreel, page }) => {
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForSome('film_600s.mp4');
  expect(await timeToCancel(page, 'Cancel film_600s.mp4')).toBeLessThan(250);
});

test('a file that hangs the reader is cancelled just as fast, and the next one converts', async ({ unreel, page }) => {
  await sabotage(page, 'conversion', NEVER_READS);
  await unreel.open();
  await unreel.addAndLookInto(media('film_60s.mp4'));
  await unreel.convert();
  await expect(unreel.job('film_60s.mp4')).toContainText('Opening');
  expect(await timeToCancel(page, 'Cancel film_60s.mp4')).toBeLessThan(250);
  await unreel.add(media('one.mkv'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
});

test('a file that hangs the reader half-way leaves no partial result when it is cancelled', async ({ unreel, page }) => {
  await sabotage(page, 'conversion', STOPS_READING_HALF_WAY);
  await unreel.open();
  await unreel.addAndLookInto(media('film_600s.mp4'), media('one.mkv'));
  const hanging = page.waitForEvent('console', (message) => message.text() === 'hangs');
  await unreel.convert();
  await hanging;
  expect(Object.keys(await unreel.privateFiles()).filter((path) => path.endsWith('.mp3'))).toHaveLength(1);
  const replacement = page.waitForEvent('worker');
  expect(await timeToCancel(page, 'Cancel film_600s.mp4')).toBeLessThan(250);
  await replacement;
  await unreel.waitForResult('one.mp3');
  await expect.poll(async () => Object.keys(await unreel.privateFiles())).toHaveLength(1);
});

test('a file that hangs the reader can be paused, and begins anew', async ({ unreel, page }) => {
  await sabotage(page, 'conversion', NEVER_READS);
  await unreel.open();
  await unreel.addAndLookInto(media('one.mkv'));
  await unreel.convert();
  await expect(unreel.job('one.mkv')).toContainText('Opening');
  await unreel.press('Pause', 'one.mkv');
  await unreel.press('Resume', 'one.mkv');
  await unreel.waitForResult('one.mp3');
});

test('paused, it stands still; resumed, it ends with the same length', async ({ unreel, folder }) => {
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForSome('film_600s.mp4');
  await unreel.press('Pause', 'film_600s.mp4');
  await expect(unreel.job('film_600s.mp4')).toContainText('Paused at');
  const atPause = await unreel.progress('film_600s.mp4').getAttribute('value');
  const files = await unreel.privateFiles();
  await frames(unreel.page, 60);
  expect(await unreel.progress('film_600s.mp4').getAttribute('value')).toBe(atPause);
  expect(await unreel.privateFiles()).toEqual(files);
  await unreel.press('Resume', 'film_600s.mp4');
  await unreel.waitForResult('film_600s.mp3');
  const mp3 = await unreel.save('film_600s.mp3', folder);
  expect(decodedSamples(mp3)).toBe(600 * 44100);
});

/** As many drawings of the page: a converter that had not stopped would show progress in every sixth. */
function frames(page: Page, count: number): Promise<void> {
  return page.evaluate(
    (left) =>
      new Promise<void>((resolve) => {
        const next = (): void => {
          left -= 1;
          if (left === 0) resolve();
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    count,
  );
}

/** Milliseconds from the click to what the page shows, measured in the page. */
function timeToCancel(page: Page, button: string): Promise<number> {
  return page.getByRole('button', { name: button }).evaluate(
    (element: HTMLElement) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.querySelector('.jobs')?.textContent?.includes('Cancelled')) return;
          observer.disconnect();
          resolve(performance.now() - began);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        element.click();
      }),
  );
}
