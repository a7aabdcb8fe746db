import { button, choose, expect, row, test } from './queue_page';

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
