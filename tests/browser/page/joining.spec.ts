import { button, choose, chooseInMenu, expect, row, test } from './queue_page';

test('several files become one MP3, ordered by hand and by keys, and are separate files again', async ({ page }) => {
  await choose(page, '10 end.mp4', '2 middle.mp4', '1 begin.mp4');
  await page.getByLabel('Select all').check();
  await button(page, 'Join 3 files into one MP3').click();
  const dialog = page.getByRole('dialog', { name: 'Join 3 files into one MP3' });
  const order = () => dialog.getByRole('listitem').locator('.join-name').allTextContents();
  await expect.poll(order).toEqual(['1 begin', '2 middle', '10 end']);
  await expect(dialog).toContainText('30:00 in all');
  await dialog.getByRole('button', { name: 'Move 10 end up' }).click();
  await expect.poll(order).toEqual(['1 begin', '10 end', '2 middle']);
  await expect(dialog.getByRole('button', { name: 'Move 10 end up' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(order).toEqual(['10 end', '1 begin', '2 middle']);
  await dialog.getByRole('button', { name: 'By name' }).click();
  await expect.poll(order).toEqual(['1 begin', '2 middle', '10 end']);
  await dialog.getByLabel('Fade between files').fill('31');
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(dialog.getByLabel('Fade between files')).toBeFocused();
  await dialog.getByLabel('Fade between files').fill('1.5');
  await dialog.getByLabel('Title of the whole').fill('My book');
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(row(page, 'My book')).toContainText('3 files joined');
  await expect(row(page, 'My book')).toContainText('3 chapters');
  await button(page, 'Convert 1 file').click();
  await expect(button(page, 'Save My book.mp3')).toBeVisible();
});

test('what was joined is separated', async ({ page }) => {
  await choose(page, 'a.mp4', 'b.mp4');
  await page.getByLabel('Select all').check();
  await button(page, 'Join 2 files into one MP3').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Join', exact: true }).click();
  await chooseInMenu(page, 'a', 'Change the order of its files');
  const dialog = page.getByRole('dialog', { name: 'Join 2 files into one MP3' });
  await dialog.getByRole('button', { name: 'Move b up' }).click();
  await dialog.getByLabel('Title of the whole').fill('b and a');
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(row(page, 'b and a')).toContainText('2 files joined');
  await chooseInMenu(page, 'b and a', 'Make separate files again');
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await expect(row(page, 'b.mp4')).toBeVisible();
});
