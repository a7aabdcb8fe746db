import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, media, test } from './fixture';

const choose = (page: Page, ...names: string[]) =>
  page.locator('input[type=file]').setInputFiles(names.map((name) => media(name)));
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

let complaints: string[];

test.beforeEach(async ({ page, pageUrl }) => {
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(pageUrl);
});

test.afterEach(() => expect(complaints).toEqual([]));

test('says what it does, and that nothing leaves the device', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Turn any video or audio file into an MP3' })).toBeVisible();
  await expect(page.getByText('nothing leaves your device')).toBeVisible();
});

test('converts what was chosen when asked, and saves it under the source’s name', async ({ page }) => {
  await choose(page, 'Größe.mp4', 'talk.mkv');
  await expect(row(page, 'talk.mkv')).toContainText('5 bytes');
  await button(page, 'Convert 2 files').click();
  await expect(page).toHaveTitle(/%.*Unreel/);
  await button(page, 'Save Größe.mp3').waitFor();
  await expect(page.getByText('All 2 files are done.').first()).toBeVisible();
  await expect(page).toHaveTitle('Done · Unreel');
  const download = page.waitForEvent('download');
  await button(page, 'Save Größe.mp3').click();
  expect((await download).suggestedFilename()).toBe('Größe.mp3');
  await expect(row(page, 'Größe.mp3')).toContainText('Saved');
});

test('saves all, one after the other', async ({ page }) => {
  await choose(page, 'a.mp4', 'b.mp4', 'c.mp4');
  await button(page, 'Convert 3 files').click();
  await button(page, 'Save c.mp3').waitFor();
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await button(page, 'Save all').click();
  await expect.poll(() => names).toEqual(['a.mp3', 'b.mp3', 'c.mp3']);
});

test('a running job can be paused, resumed, cancelled and retried', async ({ page }) => {
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  const bar = page.getByRole('progressbar', { name: 'Progress of hold.mp4' });
  await expect(bar).toHaveJSProperty('value', 0.38);
  await expect(row(page, 'hold.mp4')).toContainText('38 × real time');
  await button(page, 'Pause hold.mp4').click();
  await expect(row(page, 'hold.mp4')).toContainText('Paused at 38%');
  await button(page, 'Resume hold.mp4').click();
  await button(page, 'Cancel hold.mp4').click();
  await expect(row(page, 'hold.mp4')).toContainText('Cancelled');
  await button(page, 'Retry hold.mp4').click();
  await expect(bar).toBeVisible();
  await button(page, 'Cancel hold.mp4').click();
  await button(page, 'Remove hold.mp4').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'hold.mp4' })).toHaveCount(0);
});

test('files added meanwhile wait for their own “Convert”, and “Stop” lets the queued ones wait again', async ({ page }) => {
  await choose(page, 'hold.mp4', 'next.mp4');
  await button(page, 'Convert 2 files').click();
  await choose(page, 'later.mp4');
  await expect(row(page, 'next.mp4')).toContainText('In the queue');
  await expect(button(page, 'Convert 1 file')).toBeVisible();
  await button(page, 'Convert 1 file').click();
  await expect(page.getByText('0 of 3 done')).toBeVisible();
  await button(page, 'Stop').click();
  await expect(row(page, 'hold.mp4')).toContainText('Cancelled');
  await expect(button(page, 'Convert 2 files')).toBeVisible();
});

test('a double click on “Convert” converts', async ({ page }) => {
  await choose(page, 'hold.mp4', 'next.mp4');
  const { x, y, width, height } = (await button(page, 'Convert 2 files').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  for (const part of [0.1, 0.5, 0.9]) {
    await page.mouse.dblclick(x + width * part, y + height / 2, { delay: 30 });
    await expect(page.getByText('0 of 2 done')).toBeVisible();
  }
});

test('a failed job says why, what to do, and keeps details for a bug report', async ({ page }) => {
  await choose(page, 'fail-disk_full.mp4', 'fail-no_audio.mp4');
  await button(page, 'Convert 2 files').click();
  await expect(row(page, 'fail-disk_full.mp4')).toContainText('not enough space');
  await expect(button(page, 'Retry fail-disk_full.mp4')).toBeVisible();
  await expect(row(page, 'fail-no_audio.mp4')).toContainText('no sound');
  await expect(button(page, 'Retry fail-no_audio.mp4')).toHaveCount(0);
  const failed = row(page, 'fail-no_audio.mp4');
  await failed.getByText('Details for a bug report').click();
  await expect(failed.getByLabel('Details')).toContainText('Error: no_audio');
  await expect(failed.getByLabel('Details')).not.toContainText('fail-no_audio.mp4');
});

test('trimming: times are checked where they are typed, tracks can be chosen', async ({ page }) => {
  await choose(page, 'tracks.mkv');
  await button(page, 'Trim tracks.mkv').click();
  const panel = page.getByRole('group', { name: 'Trim tracks.mkv' });
  await expect(panel.getByText('Matroska / WebM · 10:00')).toBeVisible();
  await panel.getByLabel('Start').fill('soon');
  await expect(panel.getByText('Write a time like 90, 1:30 or 1:02:03.5.')).toBeVisible();
  await expect(panel.getByLabel('Start')).toHaveAttribute('aria-invalid', 'true');
  await button(page, 'Convert 1 file').click();
  await expect(row(page, 'tracks.mkv')).toContainText('needs another look');
  await panel.getByLabel('Start').fill('11:00');
  await expect(panel.getByText('The file is only 10:00 long.')).toBeVisible();
  await panel.getByLabel('Start').fill('1:30');
  await panel.getByLabel('End').fill('2:00');
  await panel.getByLabel('Audio track').selectOption({ index: 1 });
  await expect(row(page, 'tracks.mkv')).toContainText('1:30 to 2:00');
  const asked = page.evaluate(
    () =>
      new Promise((resolve) => {
        const { converter } = window.harness;
        const convert = converter.convert.bind(converter);
        converter.convert = (id, file, options, listener) => {
          resolve(options);
          return convert(id, file, options, listener);
        };
      }),
  );
  await page.getByLabel('Bitrate').selectOption('128');
  await button(page, 'Convert 1 file').click();
  expect(await asked).toEqual({ bitrateKbps: 128, startSeconds: 90, endSeconds: 120, track: 1 });
});

test('the chosen bitrate is remembered', async ({ page }) => {
  await choose(page, 'a.mp4');
  await expect(page.getByLabel('Bitrate')).toHaveValue('192');
  await page.getByLabel('Bitrate').selectOption('64');
  await page.reload();
  await choose(page, 'a.mp4');
  await expect(page.getByLabel('Bitrate')).toHaveValue('64');
});

test('a preview plays from an object URL that is given back when it is hidden', async ({ page }) => {
  await page.evaluate(() => {
    const open = new Set<string>();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (object: Blob) => {
      const url = createObjectURL.call(URL, object);
      open.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      open.delete(url);
      revokeObjectURL.call(URL, url);
    };
    Object.assign(window, { openUrls: open });
  });
  const openUrls = () => page.evaluate(() => (window as unknown as { openUrls: Set<string> }).openUrls.size);
  await page.locator('input[type=file]').setInputFiles([{ name: 'tone.wav', mimeType: 'audio/wav', buffer: wav(2) }]);
  await button(page, 'Trim tone.wav').click();
  const panel = page.getByRole('group', { name: 'Trim tone.wav' });
  await expect(panel.getByRole('button', { name: 'Set start here' })).toBeEnabled();
  expect(await openUrls()).toBe(1);
  await panel.locator('audio, video').evaluate((media: HTMLMediaElement) => {
    media.currentTime = 1.25;
  });
  await panel.getByRole('button', { name: 'Set start here' }).click();
  await expect(panel.getByLabel('Start')).toHaveValue('0:01.25');
  await button(page, 'Trim tone.wav').click();
  await expect.poll(openUrls).toBe(0);
});

test('a file no browser plays can be trimmed by typing', async ({ page }) => {
  await choose(page, 'old.avi');
  await button(page, 'Trim old.avi').click();
  await expect(page.getByText('there is no preview')).toBeVisible();
  await expect(page.getByLabel('Start')).toBeEnabled();
});

test('files can be dropped anywhere, and the page shows it', async ({ page }) => {
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['media'], 'dropped.mp4', { type: 'video/mp4' }));
    return data;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to add')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop to add')).toBeHidden();
  await expect(row(page, 'dropped.mp4')).toBeVisible();
});

test('of a dropped folder, what may be media is added, in order', async ({ page }, testInfo) => {
  const folder = testInfo.outputPath('Course');
  await mkdir(join(folder, 'week 1'), { recursive: true });
  for (const name of ['part 10.mp4', 'part 2.mp4', 'notes.txt', '.DS_Store', 'week 1/intro.mkv']) {
    await writeFile(join(folder, name), 'media');
  }
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('heading')).toHaveText(['part 2.mp4', 'part 10.mp4', 'intro.mkv']);
  await expect(page.getByRole('status')).toHaveText('3 files added; 2 files left out.');
});

test('files can be pasted', async ({ page }) => {
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['media'], 'pasted.mp4'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(row(page, 'pasted.mp4')).toBeVisible();
});

test('an unsaved MP3 is not removed without a question', async ({ page }) => {
  await choose(page, 'a.mp4');
  await button(page, 'Convert 1 file').click();
  await button(page, 'Remove a.mp3').click();
  const dialog = page.getByRole('dialog', { name: 'Delete this MP3?' });
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(button(page, 'Remove a.mp3')).toBeFocused();
  await button(page, 'Delete all results').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(button(page, 'Choose files')).toBeVisible();
  expect(await page.evaluate(() => window.harness.store.deleted.length)).toBe(1);
});

test('the keyboard keeps its place when rows go and change', async ({ page }) => {
  await choose(page, 'a.mp4', 'b.mp4', 'hold.mp4');
  await button(page, 'Remove a.mp4').focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'b.mp4')).toBeFocused();
  await button(page, 'Remove b.mp4').focus();
  await page.keyboard.press('Enter');
  await button(page, 'Convert 1 file').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Files', exact: true })).toBeFocused();
  await button(page, 'Cancel hold.mp4').focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'hold.mp4')).toBeFocused();
  await button(page, 'Remove hold.mp4').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Choose files')).toBeFocused();
});

test('starts, ends and failures are announced, progress is not', async ({ page }) => {
  await page.evaluate(() => {
    const heard: string[] = [];
    const region = document.querySelector('[role=status]');
    if (region) new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { heard });
  });
  await choose(page, 'a.mp4');
  await button(page, 'Convert 1 file').click();
  await button(page, 'Save a.mp3').waitFor();
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    '1 file added.',
    'Converting a.mp4.',
    'a.mp3 is ready to save.',
  ]);
});

test('files can be added and queued before the engine is there', async ({ page, pageUrl }) => {
  await page.goto(`${pageUrl}?starting`);
  await choose(page, 'a.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(page.getByText('The converter is still loading')).toBeVisible();
  await page.evaluate(() => window.harness.converter.become({ state: 'ready', versions: { ffmpeg: '7' }, encoders: 1 }));
  await button(page, 'Save a.mp3').waitFor();
});

test('an engine that cannot be had is a sentence, not silence', async ({ page }) => {
  await page.evaluate(() =>
    window.harness.converter.become({ state: 'unavailable', error: { code: 'engine_unavailable', detail: 'made up' } }),
  );
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await choose(page, 'a.mp4');
  await expect(button(page, 'Convert 1 file')).toBeDisabled();
});

test('results in memory are warned about', async ({ page, pageUrl }) => {
  await page.goto(`${pageUrl}?memory`);
  await expect(page.getByText('keeps results in memory only')).toBeVisible();
});

test('conversions that a reload interrupted are named, once', async ({ page }) => {
  await choose(page, 'hold.mp4', 'second.mp4');
  await button(page, 'Convert 2 files').click();
  await expect(row(page, 'second.mp4')).toContainText('In the queue');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  const note = page.getByRole('note').filter({ hasText: 'interrupted' });
  await expect(note).toContainText('hold.mp4');
  await expect(note).toContainText('second.mp4');
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await page.waitForTimeout(500);
  await expect(note).toHaveCount(0);
});

test('a second tab does not take the first one’s work for interrupted', async ({ page, context, pageUrl }) => {
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(button(page, 'Cancel hold.mp4')).toBeVisible();
  const second = await context.newPage();
  await second.goto(pageUrl);
  await second.waitForTimeout(2500);
  await expect(second.getByRole('note')).toHaveCount(0);
});

test('leaving is questioned only while something would be lost', async ({ page }) => {
  const questioned = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await choose(page, 'a.mp4');
  expect(await questioned()).toBe(false);
  await button(page, 'Convert 1 file').click();
  expect(await questioned()).toBe(true);
  await button(page, 'Save a.mp3').click();
  await expect(row(page, 'a.mp3')).toContainText('Saved');
  expect(await questioned()).toBe(false);
});

test('a list of 10,000 files stays usable', async ({ page }) => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    for (let index = 0; index < 10_000; index += 1) data.items.add(new File(['x'], `file ${index}.mp4`));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(button(page, 'Convert 10,000 files')).toBeVisible();
  await expect(page.getByText('9,800 more files are in the list.')).toBeVisible();
  const began = Date.now();
  await button(page, 'Remove file 3.mp4').click();
  await expect(button(page, 'Convert 9,999 files')).toBeVisible();
  expect(Date.now() - began).toBeLessThan(2000);
});

/** Silence, 16-bit mono at 8 kHz. */
function wav(seconds: number): Buffer {
  const samples = 8000 * seconds;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples * 2, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(16000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples * 2, 40);
  return Buffer.concat([header, Buffer.alloc(samples * 2)]);
}
