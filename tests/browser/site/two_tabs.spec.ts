/** Two tabs have one store: neither takes, lists or deletes what the other one works on, and what a closed one leaves is the next page's. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test';
import { media } from '../support/media';
import { UnreelPage } from '../support/unreel_page';

const FILM = 'film_600s.mp4';
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

test.beforeEach(({ context }) => {
  context.on('page', (page) => page.on('dialog', (dialog) => void dialog.accept()));
});

test('each has its own, while both live; the one that is closed leaves what it had to the other', async ({ context, folder }) => {
  const open = async (): Promise<UnreelPage> => {
    const unreel = new UnreelPage(await context.newPage());
    await unreel.open('?encoders=1');
    return unreel;
  };
  const first = await open();
  await first.add(media('one.mkv'));
  await first.convert();
  await first.waitForResult('one.mp3');
  const alone = sha256(await first.convertToFile(media(FILM), 'film_600s.mp3', folder));
  await first.press('Remove', 'film_600s.mp3');
  await first.add(media(FILM));
  await first.convert();
  await first.waitForSome(FILM);

  const second = await open();
  await second.add(media('two.webm'));
  await second.convert();
  await second.waitForResult('two.mp3');
  for (const name of ['one.mp3', FILM]) await expect(second.job(name)).toHaveCount(0);
  await second.page.reload();
  await second.waitForResult('two.mp3');
  for (const name of ['one.mp3', FILM]) await expect(second.job(name)).toHaveCount(0);
  // What the other one removes is its own.
  await second.press('Remove', 'two.mp3');
  await expect(first.progress(FILM)).toBeVisible();
  await first.waitForResult('one.mp3');

  await first.page.close({ runBeforeUnload: false });
  await second.page.reload();
  await second.waitForResult('one.mp3');
  await expect(second.job(FILM)).toContainText('choose it again');
  await second.add(media(FILM));
  await second.waitForResult('film_600s.mp3');
  expect(sha256(await second.save('film_600s.mp3', folder))).toBe(alone);
});

test('what one is saving is not deleted by the other, for which its time is over', async ({ context, page, unreel, folder }) => {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Stick', { create: true }) });
    const { write } = FileSystemWritableFileStream.prototype;
    const goOn = new Promise<void>((resolve) => Object.assign(window, { goOn: resolve }));
    FileSystemWritableFileStream.prototype.write = async function (...values) {
      document.body.dataset['saving'] = 'yes';
      await goOn;
      return write.apply(this, values);
    };
  });
  await unreel.open();
  await unreel.add(media('one.mkv'), media('two.webm'));
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  await unreel.waitForResult('two.mp3');
  // Results of an earlier visit are anybody's.
  await page.reload();
  await unreel.waitForResult('one.mp3');
  await page.getByRole('button', { name: 'Save all' }).click();
  await page.getByRole('menuitem', { name: 'Into a folder…', exact: true }).click();
  await expect(page.locator('body[data-saving]')).toHaveCount(1);

  const files = async (): Promise<readonly string[]> => Object.keys(await unreel.privateFiles()).filter((name) => name.endsWith('.mp3') && name.startsWith('/unreel/'));
  const later = await context.newPage();
  await later.clock.install({ time: Date.now() + 3 * 24 * 60 * 60 * 1000 });
  const other = new UnreelPage(later);
  await other.open();
  await expect(later.getByRole('button', { name: 'Choose files' })).toBeVisible();
  // It waits for the one that is being read, and for nothing else.
  const waits = (): Promise<boolean> => page.evaluate(async () => ((await navigator.locks.query()).pending ?? []).some(({ name }) => name?.startsWith('unreel-reading-')));
  await expect.poll(waits).toBe(true);
  await expect.poll(files).toHaveLength(1);
  const [kept] = await files();
  await page.evaluate(() => (window as unknown as { goOn(): void }).goOn());
  await expect(unreel.job('one.mp3')).toContainText('Saved');
  await expect(page.getByText('two.mp3 is no longer there')).toBeVisible();
  const saved = await page.evaluate(async () => {
    const stick = await (await navigator.storage.getDirectory()).getDirectoryHandle('Stick');
    return (await (await stick.getFileHandle('one.mp3')).getFile()).size;
  });
  const fresh = new UnreelPage(await context.newPage());
  await fresh.open();
  expect(saved).toBe(readFileSync(await fresh.convertToFile(media('one.mkv'), 'one.mp3', folder)).length);
  await expect.poll(files).not.toContain(kept);
});
