/** Files that other apps share with the page, as the form that a browser makes of them. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { memoryOfTree, watchPeakMemory } from '../../tools/process_memory.mjs';
import { browserProcess } from '../support/browser_process';
import { decodedSamples, makeLargeSilence, media, sha256 } from '../support/media';
import { makeForm, openSharingApp, share } from '../support/share';
import { expect, test } from '../support/test';
import { UnreelPage } from '../support/unreel_page';

/** All processes of the browser: what is on its way between them, and garbage not collected yet. The file is more than twice as large. */
const MOST_MEMORY = 250e6;

test('several shared files are listed, convert, and are deleted once they are converted', async ({ unreel, page, folder }) => {
  await openSharingApp(page);
  await share(page, [media('one.mkv'), media('two.webm')]);
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  await unreel.waitForResult('two.mp3');
  expect(decodedSamples(await unreel.save('one.mp3', folder))).toBeGreaterThan(44100 / 2);
  const shared = async () => Object.keys(await unreel.privateFiles()).filter((name) => name.startsWith('/unreel-shared/'));
  await expect.poll(shared).toEqual([]);
});

test('every byte of a file of many pieces arrives', async ({ unreel, page }) => {
  await openSharingApp(page);
  await share(page, [media('film_600s.mp4')]);
  await expect(unreel.job('film_600s.mp4')).toBeVisible();
  const hash = await page.evaluate(async () => {
    const deliveries = await (await navigator.storage.getDirectory()).getDirectoryHandle('unreel-shared');
    for await (const delivery of deliveries.values()) {
      const file = await (await (delivery as FileSystemDirectoryHandle).getFileHandle('0')).getFile();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return null;
  });
  expect(hash).toBe(sha256(media('film_600s.mp4')));
});

test('a shared file that is removed from the list is deleted', async ({ unreel, page }) => {
  await openSharingApp(page);
  await share(page, [media('one.mkv'), media('two.webm')]);
  await unreel.press('Remove', 'one.mkv');
  await expect.poll(async () => Object.keys(await unreel.privateFiles()).length).toBe(2);
  await unreel.press('Remove', 'two.webm');
  await unreel.expectNoPrivateFiles();
});

test('what is shared with a window that converts is added to its list, and ends no job', async ({ context }) => {
  const app = await context.newPage();
  await openSharingApp(app);
  // The window that Chromium would choose: the running one.
  const opening = context.waitForEvent('page');
  await app.evaluate(() => void window.open('./', 'running'));
  const running = await opening;
  const unreel = new UnreelPage(running);
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.press('Pause', 'film_600s.mp4');
  const asked = running.waitForEvent('dialog').then(async (dialog) => {
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
  });
  await makeForm(app, [media('two.webm')], 'running');
  await app.evaluate(() => document.forms[0]?.submit());
  await asked;
  await expect(unreel.job('two.webm')).toBeVisible();
  await unreel.press('Resume', 'film_600s.mp4');
  await unreel.convert();
  await unreel.waitForResult('film_600s.mp3');
  await unreel.waitForResult('two.mp3');
  // The next one may be shown by another window: it is loaded as ever.
  await share(app, [media('one.mkv')]);
  await expect(new UnreelPage(app).job('one.mkv')).toBeVisible();
  await expect(unreel.job('one.mkv')).toHaveCount(0);
});

test('a reload has the shared files again, another tab does not', async ({ unreel, page, context }) => {
  await openSharingApp(page);
  await share(page, [media('one.mkv')]);
  await expect(unreel.job('one.mkv')).toBeVisible();
  const id = Object.keys(await unreel.privateFiles())[0]?.split('/')[2] ?? '';
  const other = await context.newPage();
  await other.goto(`./?shared=${id}`);
  await expect(other.getByText('is open in another tab')).toBeVisible();
  await expect(other).toHaveURL(/where\/$/);
  await page.reload();
  await expect(unreel.job('one.mkv')).toBeVisible();
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
});

test('a large file is never in memory', async ({ folder, baseURL, launchOptions }) => {
  // A profile on disk: the private file system of a test's usual context, as of a private window, is in memory.
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), { ...launchOptions, ...(baseURL ? { baseURL } : {}) });
  const page = context.pages()[0] ?? (await context.newPage());
  const unreel = new UnreelPage(page);
  const path = join(folder, 'silence.au');
  const { seconds } = makeLargeSilence(path, 600e6);
  await openSharingApp(page);
  const browser = browserProcess();
  const idle = memoryOfTree(browser);
  const watch = watchPeakMemory(browser);
  await share(page, [path]);
  await expect(unreel.job('silence.au')).toBeVisible();
  const above = watch.stop() - idle;
  console.log(`    memory: ${Math.round(above / 1e6)} MB above the ${Math.round(idle / 1e6)} MB of an idle page`);
  expect(above).toBeLessThan(MOST_MEMORY);
  await unreel.convert();
  await unreel.waitForResult('silence.mp3');
  expect(decodedSamples(await unreel.save('silence.mp3', folder))).toBe(seconds * 48000);
  await context.close();
});

for (const [what, withInput] of [
  ['no file', false],
  ['an empty choice', true],
] as const) {
  test(`${what} is told`, async ({ unreel, page }) => {
    await openSharingApp(page);
    await share(page, [], { withInput });
    await expect(page.getByText('The other app shared no file')).toBeVisible();
    await unreel.expectNoPrivateFiles();
  });
}

test('a full disk is told, and what was written is deleted', async ({ unreel, page, context }) => {
  await openSharingApp(page);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 6_000_000 });
  await share(page, [media('one.mkv'), media('film_600s.mp4')]);
  await expect(page.getByText('not enough space to take what was shared')).toBeVisible();
  await unreel.expectNoPrivateFiles();
});

test('a form that ends early is told, and what was written is deleted', async ({ unreel, page }) => {
  await openSharingApp(page);
  const answer = await page.evaluate(async () => {
    const body = '--B\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\nhalf of i';
    return (await fetch('./share', { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=B' }, body })).url;
  });
  await page.goto(answer);
  await expect(page.getByText('did not arrive whole')).toBeVisible();
  await unreel.expectNoPrivateFiles();
});
