/** What is left of jobs: as long as somebody may want it, and no longer. */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/test';
import { countKept, TELLS_WHAT_IS_KEPT } from '../support/kept_segments';
import { copyOfMedia, media } from '../support/media';
import { sabotage } from '../support/sabotage';
import type { UnreelPage } from '../support/unreel_page';

const FILM = 'film_600s.mp4';

// What a service worker has stored is not seen by those who put code before a script.
test.use({ serviceWorkers: 'block' });

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
});

/** Kinds of what lies there, but for what did before. */
async function kinds(unreel: UnreelPage, before: readonly string[] = []): Promise<readonly string[]> {
  const names = Object.keys(await unreel.privateFiles());
  return names.filter((name) => !before.includes(name)).map((name) => name.replace(/.*\./, '')).sort();
}

async function press(unreel: UnreelPage, name: string): Promise<void> {
  await unreel.page.getByRole('region', { name: 'Removed' }).getByRole('button', { name }).click();
}

/** In the middle of its conversion; another file is converted behind it. Returns where it is now. */
async function vanish(unreel: UnreelPage, folder: string): Promise<string> {
  const path = copyOfMedia(FILM, folder);
  const elsewhere = join(folder, 'elsewhere.mp4');
  await unreel.open('?encoders=1');
  await unreel.add(path, media('one.mkv'));
  await unreel.convert();
  await unreel.waitForSome(FILM);
  await expect.poll(() => kinds(unreel)).toContain('journal');
  renameSync(path, elsewhere);
  await expect(unreel.job(FILM)).toContainText('The file could not be read');
  await unreel.waitForResult('one.mp3');
  return elsewhere;
}

test('what was made of a file that vanished is kept, and gone on with to the same bytes when the file is back', async ({ unreel, page, folder }) => {
  await unreel.open();
  const undisturbed = readFileSync(await unreel.convertToFile(media(FILM), 'film_600s.mp3', folder));
  await unreel.press('Remove', 'film_600s.mp3');
  // A download may still read it.
  const before = Object.keys(await unreel.privateFiles());
  await sabotage(page, 'conversion', TELLS_WHAT_IS_KEPT, 2);
  const kept = countKept(page);
  const elsewhere = await vanish(unreel, folder);
  expect(kept()).toBe(0);
  expect(await kinds(unreel, before)).toEqual(['journal', 'mp3', 'mp3']);
  await expect(unreel.job(FILM)).toContainText('choose it again');

  renameSync(elsewhere, join(folder, FILM));
  await unreel.add(join(folder, FILM));
  await unreel.waitForResult('film_600s.mp3');
  expect(kept()).toBeGreaterThan(0);
  expect(readFileSync(await unreel.save('film_600s.mp3', folder)).equals(undisturbed)).toBe(true);
  await expect.poll(() => kinds(unreel, before)).toEqual(['mp3', 'mp3']);
});

test('what was made of a file that vanished goes with its row, when that cannot be had back any more', async ({ unreel, folder }) => {
  await vanish(unreel, folder);
  await unreel.chooseInMenu('Remove', FILM);
  expect(await kinds(unreel)).toEqual(['journal', 'mp3', 'mp3']);
  await press(unreel, 'Undo');
  await expect(unreel.job(FILM)).toContainText('choose it again');
  expect(await kinds(unreel)).toEqual(['journal', 'mp3', 'mp3']);
  await unreel.press('Remove', FILM);
  await expect.poll(() => kinds(unreel)).toEqual(['mp3']);
});

test('so does what an earlier visit made', async ({ unreel, page, folder }) => {
  await vanish(unreel, folder);
  await page.reload();
  await expect(unreel.job(FILM)).toContainText('choose it again');
  await unreel.waitForResult('one.mp3');
  expect(await kinds(unreel)).toEqual(['journal', 'mp3', 'mp3']);
  await unreel.press('Remove', FILM);
  await expect.poll(() => kinds(unreel)).toEqual(['mp3']);
});

test('a result that was removed does not come back with a reload, though it could be had back until then', async ({ unreel, page }) => {
  await unreel.open();
  await unreel.add(media('one.mkv'), media('two.webm'));
  await unreel.convert();
  await unreel.waitForResult('two.mp3');
  await unreel.waitForResult('one.mp3');
  for (const visit of ['of this visit', 'of an earlier one']) {
    await unreel.chooseInMenu('Remove', 'one.mp3');
    await press(unreel, 'Undo');
    await unreel.waitForResult('one.mp3');
    await page.reload();
    await unreel.waitForResult('one.mp3');
    expect(await kinds(unreel), visit).toEqual(['mp3', 'mp3']);
  }
  await unreel.chooseInMenu('Remove', 'one.mp3');
  await expect(page.getByRole('region', { name: 'Removed' })).toBeVisible();
  await page.reload();
  await unreel.waitForResult('two.mp3');
  await expect(unreel.job('one.mp3')).toHaveCount(0);
  await expect.poll(() => kinds(unreel)).toEqual(['mp3']);
});
