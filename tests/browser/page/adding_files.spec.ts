import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, row, test } from './queue_page';

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
