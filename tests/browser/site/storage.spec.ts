import { expect, test } from '../support/test';
import { decodedSamples, media, sizeOf } from '../support/media';

test('a conversion that a reload broke off goes on when its file is chosen again, or leaves nothing behind', async ({ unreel, page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForSome('film_600s.mp4');
  await page.reload();
  await expect(page.getByText('A file of your last visit is not finished')).toBeVisible();
  await unreel.add(media('film_600s.mp4'));
  await unreel.waitForSome('film_600s.mp4');
  await page.reload();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(unreel.job('film_600s.mp4')).toHaveCount(0);
  // The list is on disk a moment later; what nobody wants is deleted at the next visit.
  await page.waitForTimeout(1000);
  await page.reload();
  await unreel.expectNoPrivateFiles();
  await unreel.add(media('one.mkv'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
});

test('a finished result survives a reload, until it is removed', async ({ unreel, page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await unreel.open();
  await unreel.add(media('one.mkv'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  await page.reload();
  await unreel.waitForResult('one.mp3');
  await unreel.press('Remove', 'one.mp3');
  await unreel.expectNoPrivateFiles();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
});

test('a result that is removed right after it was saved is still there for the download, a reload later too', async ({ unreel, page }) => {
  await page.clock.install();
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForResult('film_600s.mp3');
  const before = await unreel.privateFiles();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save film_600s.mp3' }).click();
  await expect(unreel.job('film_600s.mp3')).toContainText('Saved');
  await unreel.press('Remove', 'film_600s.mp3');
  await expect(unreel.job('film_600s.mp3')).toHaveCount(0);
  expect(await unreel.privateFiles()).toEqual(before);
  const path = await (await downloading).path();
  expect(sizeOf(path)).toBe(Object.values(before)[0]);
  expect(decodedSamples(path)).toBe(600 * 44100);

  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await expect(unreel.job('film_600s.mp3')).toHaveCount(0);
  // The page tries its storage with a file of its own as it opens.
  await expect.poll(() => unreel.privateFiles()).toEqual(before);
  await page.clock.fastForward('10:00');
  await unreel.expectNoPrivateFiles();
});

test('another tab leaves what this one is working on alone', async ({ unreel, page, context }) => {
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.waitForSome('film_600s.mp4');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await unreel.waitForResult('film_600s.mp3');
  expect(Object.keys(await unreel.privateFiles())).toHaveLength(1);
});

test('without a private file system the result is in memory, and the page says so', async ({ unreel, page, folder }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'storage', { value: undefined });
  });
  const code = "Object.defineProperty(navigator, 'storage', { value: undefined })";
  await page.route('**/conversion_worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code};\n${await response.text()}` });
  });
  await unreel.open();
  await expect(page.getByText('keeps results in memory only')).toBeVisible();
  const mp3 = await unreel.convertToFile(media('one.mkv'), 'one.mp3', folder);
  await unreel.showWarnings('one.mp3');
  await expect(unreel.job('one.mp3')).toContainText('This MP3 is in memory only');
  expect(decodedSamples(mp3)).toBe(decodedSamples(media('one.mkv')));
});
