/** The page as the browser keeps it, in a sub-path, without a network. */
import { media } from '../support/media';
import { expect, test } from '../support/test';

test('after one visit the page opens and converts without a network, every format', async ({ unreel, page, context, folder }) => {
  await unreel.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  for (const [source, mp3] of [
    ['one.mkv', 'one.mp3'],
    ['two.webm', 'two.mp3'],
  ] as const) {
    await unreel.convertToFile(media(source), mp3, folder);
  }
  await expect(page.getByRole('heading', { name: 'Unreel' })).toBeVisible();
});
