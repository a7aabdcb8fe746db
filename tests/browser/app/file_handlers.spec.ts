/** Files that the system opens with the page: the browser's launch queue, acted, because no test can double-click on a desktop. */
import { media } from '../support/media';
import { expect, test } from '../support/test';

interface Launching {
  launchQueue: { consumer?: (params: unknown) => void; setConsumer(consumer: (params: unknown) => void): void };
}

test('opening files adds them to the running list, ends no job, and tells what cannot be read', async ({ unreel, page }) => {
  await page.addInitScript(() => {
    const launching = window as unknown as Launching;
    const launchQueue: Launching['launchQueue'] = { setConsumer: (consumer) => (launchQueue.consumer = consumer) };
    Object.defineProperty(launching, 'launchQueue', { value: launchQueue });
  });
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForSome('film_600s.mp4');
  await page.evaluate(() => {
    const handles = [
      { getFile: () => Promise.reject(new DOMException('moved', 'NotFoundError')) },
      { getFile: () => Promise.resolve(new File(['RIFF'], 'opened.wav')) },
    ];
    (window as unknown as Launching).launchQueue.consumer?.({ files: handles });
  });
  await expect(unreel.job('opened.wav')).toBeVisible();
  await expect(page.getByText('A file that was opened with Unreel could not be read')).toBeVisible();
  await unreel.waitForResult('film_600s.mp3');
});
