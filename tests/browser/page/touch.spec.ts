/** On a phone, by touch alone: all that can be done with a row, and targets as large as a finger. */
import type { Locator, Page } from '@playwright/test';
import { button, choose, expect, row, test } from './queue_page';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const names = (page: Page) => page.locator('.jobs > li h3');
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` });

async function tapInMenu(page: Page, name: string, item: string): Promise<void> {
  await button(page, `More for ${name}`).tap();
  await page.getByRole('menuitem', { name: item, exact: true }).tap();
}

async function middle(place: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
}

/** Controls that a finger misses by 20 pixels beside their middle, which is less than half of 44. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const controls = Array.from(document.querySelectorAll<HTMLElement>('.page :is(button, select, input:not([hidden])), .page summary'));
    return controls.flatMap((control) => {
      control.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = (control.closest('label:not(.field)') ?? control).getBoundingClientRect();
      if (width === 0) return [];
      const [x, y] = [left + width / 2, top + height / 2];
      const isHit = ([dx, dy]: readonly [number, number]): boolean => {
        const at = document.elementFromPoint(x + dx, y + dy);
        return at !== null && (control.contains(at) || at.closest('label')?.contains(control) === true);
      };
      const misses = ([[20, 0], [-20, 0], [0, 20], [0, -20]] as const).filter((offset) => !isHit(offset));
      return misses.length > 0 ? [`${control.getAttribute("aria-label") ?? control.textContent}: ${JSON.stringify(misses)} ${misses.map(([dx, dy]) => document.elementFromPoint(x + dx, y + dy)?.outerHTML.slice(0, 90)).join()}`] : [];
    });
  });

test('rows are selected, edited, moved, converted, looked into, played, renamed, removed and brought back', async ({ page }) => {
  await choose(page, 'warn.mp4', 'b.mp4', 'c.mp4');
  // Beside the box, too.
  const { x, y } = await middle(box(page, 'b.mp4'));
  await page.touchscreen.tap(x - 20, y - 20);
  await expect(box(page, 'b.mp4')).toBeChecked();
  await button(page, 'Edit b.mp4').tap();
  await button(page, 'Done').tap();
  await tapInMenu(page, 'b.mp4', 'Move up');
  await expect(names(page)).toHaveText(['b.mp4', 'warn.mp4', 'c.mp4']);

  await button(page, 'Convert 3 files').tap();
  await expect(row(page, 'warn.mp3').getByRole('button', { name: 'verified · 2 warnings' })).toBeVisible();
  await row(page, 'warn.mp3').getByRole('button', { name: /warnings/ }).tap();
  await expect(row(page, 'warn.mp3')).toContainText('The file ends after 3:12');
  await tapInMenu(page, 'warn.mp3', 'Play');
  await expect(page.locator('.player-bar')).toContainText('warn.mp3');
  await button(page, 'Close the player').tap();
  await tapInMenu(page, 'c.mp3', 'Rename…');
  await page.getByRole('textbox', { name: 'Name' }).fill('d');
  await button(page, 'Rename').tap();
  await expect(row(page, 'd.mp3')).toBeVisible();
  const saved = page.waitForEvent('download');
  await button(page, 'Save d.mp3').tap();
  expect((await saved).suggestedFilename()).toBe('d.mp3');
  await tapInMenu(page, 'd.mp3', 'Remove');
  await expect(row(page, 'd.mp3')).toHaveCount(0);
  await button(page, 'Undo').tap();
  await expect(row(page, 'd.mp3')).toBeVisible();
});

test('rows are dragged to their places by a finger', async ({ page }) => {
  await choose(page, 'a.mp4', 'b.mp4', 'c.mp4');
  await tapInMenu(page, 'b.mp4', 'Move up');
  const from = await middle(row(page, 'c.mp4').locator('.move-grip'));
  const to = await middle(row(page, 'b.mp4'));
  const fingers = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: { x: number; y: number }[]) => fingers.send('Input.dispatchTouchEvent', { type, touchPoints: at });
  await touch('touchStart', [from]);
  for (const part of [0.3, 0.6, 1]) await touch('touchMove', [{ x: from.x, y: from.y + (to.y - from.y) * part }]);
  await touch('touchEnd', []);
  await fingers.detach();
  await expect(names(page)).toHaveText(['c.mp4', 'b.mp4', 'a.mp4']);
  await expect(async () => {
    await button(page, 'Edit a.mp4').tap({ timeout: 1000 });
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 9000 });
});

test('what is tapped is as large as a finger', async ({ page }) => {
  await choose(page, 'warn.mp4', 'fail-disk_full.mp4', 'hold.mp4', 'next.mp4');
  await button(page, 'Convert 4 files').tap();
  await expect(row(page, 'hold.mp4')).toContainText('38%');
  await choose(page, 'song.mp3', 'tracks.mkv', 'a.mp4', 'silent.mp4');
  await expect(row(page, 'tracks.mkv')).toContainText('3 audio tracks');
  await box(page, 'song.mp3').tap();
  await box(page, 'a.mp4').tap();
  expect(await tooSmall(page)).toEqual([]);
});
