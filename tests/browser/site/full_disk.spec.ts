/** Whatever there is no room for is said in one sentence, nothing that was there is lost, and all goes on once there is room. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/test';
import { media } from '../support/media';
import { limitStorage } from '../support/quota';

const NO_ROOM = 'There is not enough space left for the MP3';
const LIST_NOT_KEPT = 'no room left to keep the list';

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
});

test('while an MP3 grows: what is ready stays, others are converted, and the one that failed is when it is tried again', async ({ unreel, page, folder }) => {
  await unreel.open('?encoders=2');
  await unreel.add(media('one.mkv'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await limitStorage(page, usage + 3_000_000);
  await unreel.add(media('film_600s.mp4'), media('two.webm'));
  await unreel.convert();
  await expect(unreel.job('film_600s.mp4')).toContainText(NO_ROOM);
  await unreel.waitForResult('two.mp3');
  // What there was no room for takes none.
  expect(Object.keys(await unreel.privateFiles())).toHaveLength(2);
  await limitStorage(page, null);
  await unreel.press('Retry', 'film_600s.mp4');
  await unreel.waitForResult('film_600s.mp3');
  await page.reload();
  for (const name of ['one.mp3', 'two.mp3', 'film_600s.mp3']) await unreel.waitForResult(name);
  expect(readFileSync(await unreel.save('one.mp3', folder)).length).toBeGreaterThan(0);
});

test('for the list: it is said as long as it is so, and the list is kept then without anybody’s doing', async ({ unreel, page }) => {
  await unreel.open();
  // Before anything is written: Chromium goes by what was free for half a minute after it looked.
  await limitStorage(page, 1);
  await unreel.addAndLookInto(media('two.webm'), media('tagged.flac'));
  await expect(page.getByText(LIST_NOT_KEPT)).toHaveCount(1);
  await unreel.convert();
  for (const name of ['two.webm', 'tagged.flac']) await expect(unreel.job(name)).toContainText(NO_ROOM);
  await limitStorage(page, null);
  await expect(page.getByText(LIST_NOT_KEPT)).toHaveCount(0);
  await page.reload();
  for (const name of ['two.webm', 'tagged.flac']) await expect(unreel.job(name)).toContainText('choose it again');
});

test('for what is known of a result: it is there at the next visit all the same', async ({ unreel, page }) => {
  await page.addInitScript(() => {
    // The MP3 was the last that there was room for.
    const { commit } = IDBTransaction.prototype;
    IDBTransaction.prototype.commit = function (this: IDBTransaction) {
      if (this.objectStoreNames[0] === 'results' && !sessionStorage.getItem('room')) this.abort();
      else commit.call(this);
    };
  });
  await unreel.open();
  await unreel.add(media('one.mkv'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  await page.reload();
  await unreel.waitForResult('one.mp3');
  await page.evaluate(() => sessionStorage.setItem('room', 'yes'));
  await page.reload();
  await unreel.waitForResult('one.mp3');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('unreel.result.')))).toEqual([]);
});

test('for what is saved: a zip takes none, and what a folder could not take is still here', async ({ unreel, page, folder }) => {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Stick', { create: true }) });
  });
  const saveAll = async (how: string): Promise<void> => {
    await page.getByRole('button', { name: 'Save all' }).click();
    await page.getByRole('menuitem', { name: how, exact: true }).click();
  };
  const inFolder = async (): Promise<readonly string[]> => Object.keys(await unreel.privateFiles()).filter((name) => name.startsWith('/Stick/')).sort();
  await unreel.open();
  await unreel.add(media('one.mkv'), media('two.webm'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  await unreel.waitForResult('two.mp3');
  // Names take some; an MP3 is larger.
  const usage = await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).getDirectoryHandle('Stick', { create: true });
    return (await navigator.storage.estimate()).usage ?? 0;
  });
  await limitStorage(page, usage + 50_000);
  await saveAll('Into a folder…');
  await expect(page.getByText('The disk of the folder is full')).toHaveCount(1);
  expect(await inFolder()).toEqual([]);
  const zip = page.waitForEvent('download');
  await saveAll('As one zip');
  await (await zip).saveAs(join(folder, 'all.zip'));
  expect(execFileSync('unzip', ['-t', join(folder, 'all.zip')], { encoding: 'utf8' })).toContain('No errors detected');
  await limitStorage(page, null);
  await saveAll('Into a folder…');
  await expect.poll(inFolder).toEqual(['/Stick/one.mp3', '/Stick/two.mp3']);
});
