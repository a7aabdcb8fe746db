/** A list of 10,000 files, as one scrolls, finds, orders and empties it. */
import type { Page } from '@playwright/test';
import { watchTasks } from '../../tools/page_tasks.mjs';
import { button, choose, chooseInMenu, expect, row, tabTo, test } from './queue_page';

const rows = (page: Page) => page.locator('.jobs > li');
const names = (page: Page) => page.locator('.jobs > li h3');

/** To choose them takes the browser longer than the page needs to add them. */
async function chooseMany(page: Page, count: number, isReversed = false): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => (isReversed ? count - 1 - index : index));
  await page.evaluate((wanted) => {
    const data = new DataTransfer();
    for (const index of wanted) data.items.add(new File(['x'], `file ${index}.mp4`));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input) input.files = data.files;
  }, numbers);
}

async function addChosen(page: Page, count: number): Promise<void> {
  await page.locator('input[type=file]').dispatchEvent('change');
  await expect(button(page, `Convert ${count.toLocaleString('en')} files`)).toBeVisible();
}

async function addMany(page: Page, count: number): Promise<void> {
  await chooseMany(page, count);
  await addChosen(page, count);
}

test('of 10,000 rows those are drawn that are near, and each knows its place', async ({ page }) => {
  await chooseMany(page, 10_000);
  await addChosen(page, 10_000);
  await expect(page.locator('.jobs-windowed')).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(60);
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '10000');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await expect(row(page, 'file 5000.mp4')).toHaveAttribute('aria-posinset', '5001');
  expect(await rows(page).count()).toBeLessThan(60);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(row(page, 'file 9999.mp4')).toBeInViewport();
  await chooseInMenu(page, 'file 9999.mp4', 'Remove');
  await expect(button(page, 'Convert 9,999 files')).toBeVisible();
  await expect(row(page, 'file 9998.mp4')).toBeVisible();
});

test('10,000 files are added, scrolled, ordered, found, selected, converted, removed and brought back without holding the page up', async ({ page }) => {
  test.setTimeout(300_000);
  await page.evaluate(() => Object.assign(window.harness.converter, { tickMs: 1, ticks: 3 }));
  await chooseMany(page, 10_000, true);
  const longest: Record<string, number> = {};
  const watch = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    const tasks = await watchTasks(page);
    await act();
    longest[what] = (await tasks()).longestMs;
  };
  const show = page.getByRole('combobox', { name: 'Show' });
  const search = page.getByRole('searchbox', { name: 'Search' });

  await watch('adding', () => addChosen(page, 10_000));
  await watch('looking into them, writing the list', () => page.waitForTimeout(4000));
  await watch('scrolling', async () => {
    for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, 1500);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(row(page, 'file 0.mp4')).toBeInViewport();
    await page.evaluate(() => scrollTo(0, 0));
    await expect(row(page, 'file 9999.mp4')).toBeInViewport();
  });
  await watch('ordering', async () => {
    await page.getByRole('combobox', { name: 'Order' }).selectOption('By name');
    await expect(names(page).first()).toHaveText('file 0.mp4');
  });
  await watch('finding', async () => {
    await search.pressSequentially('777');
    await expect(rows(page).first()).toHaveAttribute('aria-setsize', '19');
    await search.fill('');
    await show.selectOption('Failed (0)');
    await expect(rows(page)).toHaveCount(0);
    await show.selectOption('All (10,000)');
    await expect(rows(page).first()).toHaveAttribute('aria-setsize', '10000');
  });
  await watch('selecting', async () => {
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await expect(page.getByText('10,000 selected')).toBeVisible();
    await page.getByRole('checkbox', { name: '10,000 selected' }).uncheck();
  });
  await watch('converting', async () => {
    await button(page, 'Convert 10,000 files').click();
    await expect(page.locator('.batch')).toContainText(/^1\d\d of 10,000/, { timeout: 60_000 });
  });
  await watch('stopping', () => button(page, 'Stop').click());
  await watch('removing, and bringing back', async () => {
    await button(page, 'More for all files').click();
    await page.getByRole('menuitem', { name: 'Remove all' }).click();
    await button(page, 'Undo').click();
    await expect(rows(page).first()).toHaveAttribute('aria-setsize', '10000');
  });
  expect(Object.values(longest).every((milliseconds) => milliseconds > 0)).toBe(true);
  expect(Object.entries(longest).filter(([, milliseconds]) => milliseconds >= 50)).toEqual([]);
});

test('the focused row keeps the focus while it is scrolled away, and arrows go on from it', async ({ page }) => {
  await addMany(page, 1000);
  await expect(page.locator('.jobs-windowed')).toBeVisible();
  await button(page, 'Edit file 3.mp4').focus();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(row(page, 'file 999.mp4')).toBeVisible();
  await expect(button(page, 'Edit file 3.mp4')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'file 4.mp4')).toBeFocused();
  await expect(row(page, 'file 4.mp4')).toBeInViewport();
  await page.keyboard.press('End');
  await expect(row(page, 'file 999.mp4')).toBeFocused();
  await expect(row(page, 'file 999.mp4')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(row(page, 'file 0.mp4')).toBeFocused();
});

test('who scrolls before the list has all of its rows stays there', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/virtual_rows*', async (route) => {
    await arrived;
    await route.continue();
  });
  await addMany(page, 300);
  await page.evaluate(() => scrollTo(0, 2000));
  arrive();
  await expect(page.locator('.jobs-windowed')).toBeVisible();
  await expect(row(page, 'file 20.mp4')).toBeInViewport();
});

test('the row at work is told of while it is out of sight, and shown when asked for', async ({ page }) => {
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  await addMany(page, 300);
  await expect(row(page, 'hold.mp4')).toHaveAttribute('aria-setsize', '301');
  await expect(page.locator('.running-now')).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const now = button(page, 'Show hold.mp4, which is being converted');
  await expect(page.locator('.running-now')).toContainText('38%');
  await now.click();
  await expect(row(page, 'hold.mp4')).toBeFocused();
  await expect(now).toHaveCount(0);
});

test('files are found by name and by state, and failures are dealt with together', async ({ page }) => {
  await choose(page, ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.mp4`), 'fail-disk_full.mp4', 'fail-damaged.mp4', 'fail-out_of_memory.mp4');
  await button(page, 'Convert 9 files').click();
  await expect(page.getByText('3 files could not be converted.')).toBeVisible();
  await expect(page.getByText('6 of 9 files done, 3 failed.').first()).toBeVisible();
  await button(page, 'Show them').click();
  await expect(names(page)).toHaveText(['fail-disk_full.mp4', 'fail-damaged.mp4', 'fail-out_of_memory.mp4']);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Done (6)');
  await expect(names(page)).toHaveCount(6);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('All (9)');
  await page.getByRole('searchbox', { name: 'Search' }).fill('DISK');
  await expect(names(page)).toHaveText(['fail-disk_full.mp4']);
  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing like it');
  await expect(page.getByText('No file of the list is like that.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('');
  await button(page, 'Retry all failed').click();
  await expect(page.getByText('0 of 2 files done, 2 failed.').first()).toBeVisible();
  await button(page, 'More for all files').click();
  await page.getByRole('menuitem', { name: 'Clear finished' }).click();
  await expect(names(page)).toHaveText(['fail-disk_full.mp4', 'fail-damaged.mp4', 'fail-out_of_memory.mp4']);
});

test('the list is ordered by name, by size and by hand, and is converted in that order', async ({ page }) => {
  const file = (name: string, bytes: number) => ({ name, mimeType: 'video/mp4', buffer: Buffer.alloc(bytes, 1) });
  const input = page.locator('input[type=file]');
  await input.setInputFiles([file('10.mp4', 80), file('9.mp4', 70), file('hold.mp4', 10), ...['c', 'd', 'e', 'f', 'g'].map((name, index) => file(`${name}.mp4`, 60 - index))]);
  const order = page.getByRole('combobox', { name: 'Order' });
  await order.selectOption('By name');
  await expect(names(page)).toHaveText(['9.mp4', '10.mp4', 'c.mp4', 'd.mp4', 'e.mp4', 'f.mp4', 'g.mp4', 'hold.mp4']);
  await input.setInputFiles([file('b.mp4', 75)]);
  await expect(names(page).nth(2)).toHaveText('b.mp4');
  await order.selectOption('Smallest first');
  await expect(names(page)).toHaveText(['hold.mp4', 'g.mp4', 'f.mp4', 'e.mp4', 'd.mp4', 'c.mp4', '9.mp4', 'b.mp4', '10.mp4']);
  await button(page, 'Edit g.mp4').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(names(page).nth(2)).toHaveText('g.mp4');
  await expect(button(page, 'Edit g.mp4')).toBeFocused();
  await expect(order).toHaveValue('hand');
  await chooseInMenu(page, '10.mp4', 'Move to the top');
  await expect(names(page).first()).toHaveText('10.mp4');
  await button(page, 'Convert 9 files').click();
  await expect(row(page, '10.mp3')).toContainText('Ready');
  await expect(row(page, 'hold.mp4')).toContainText('38%');
  await expect(row(page, 'f.mp4')).toContainText('In the queue');
  await order.selectOption('As added');
  await expect(names(page).first()).toHaveText('10.mp3');
  await expect(names(page).nth(2)).toHaveText('hold.mp4');
});

test('rows are dragged to their places', async ({ page }) => {
  await choose(page, 'a.mp4', 'b.mp4', 'c.mp4');
  await chooseInMenu(page, 'c.mp4', 'Move up');
  await expect(names(page)).toHaveText(['a.mp4', 'c.mp4', 'b.mp4']);
  const middle = async (name: string) => {
    const { x, y, width, height } = (await row(page, name).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: x + width / 2, y: y + height / 2 };
  };
  await row(page, 'a.mp4').locator('.move-grip').hover();
  await page.mouse.down();
  const { x, y } = await middle('b.mp4');
  await page.mouse.move(x, y - 40, { steps: 3 });
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
  await expect(names(page)).toHaveText(['c.mp4', 'b.mp4', 'a.mp4']);
});

test('by the keyboard alone, files are moved, removed, brought back, found and converted, and shortcuts are shown', async ({ page }) => {
  await choose(page, ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name}.mp4`));
  await tabTo(page, button(page, 'Edit a.mp4'));
  await page.keyboard.press('Alt+ArrowDown');
  await expect(names(page).first()).toHaveText('b.mp4');
  await page.keyboard.press('Delete');
  await expect(names(page)).toHaveCount(7);
  await page.keyboard.press('Control+z');
  await expect(names(page).nth(1)).toHaveText('a.mp4');
  await page.keyboard.press('/');
  await page.keyboard.type('h');
  await expect(names(page)).toHaveText(['h.mp4']);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(names(page)).toHaveCount(8);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toHaveCount(0);
  await button(page, 'Help').focus();
  await page.keyboard.press('Shift+?');
  await expect(help.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Help')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(help.getByText('Switch the network off')).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(page, button(page, 'Convert 8 files'));
  await page.keyboard.press('Enter');
  await expect(row(page, 'h.mp3')).toContainText('Ready');
});
