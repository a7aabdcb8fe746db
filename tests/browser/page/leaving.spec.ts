import { button, choose, expect, row, test } from './queue_page';

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
