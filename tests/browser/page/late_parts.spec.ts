/** What comes in a script of its own, where the network fails: the browser complains of that, so what it complains of is no failure here. */
import { expect, media, test } from './fixture';

test('fields whose script does not arrive are a sentence, and are there the next time', async ({ page, pageUrl }) => {
  await page.route('**/adjust_body*', (route) => route.abort());
  await page.goto(pageUrl);
  await page.locator('input[type=file]').setInputFiles([media('a.mp4')]);
  await page.getByRole('button', { name: 'Adjust' }).click();
  const panel = page.getByRole('dialog', { name: 'Adjust' });
  await expect(panel.getByText('could not be loaded')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.unroute('**/adjust_body*');
  await page.getByRole('button', { name: 'Adjust' }).click();
  await expect(panel.getByLabel('Channels')).toBeVisible();
});
