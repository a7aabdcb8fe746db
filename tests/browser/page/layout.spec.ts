/** What stands where, from a narrow phone to a desk: rows of one height, nothing to scroll sideways to, nothing hidden that has the focus. */
import type { Page } from '@playwright/test';
import { button, choose, chooseInMenu, expect, row, test } from './queue_page';

const WIDTHS = [320, 360, 768, 1280];
const LONG = `Lecture 3 – ${'the quick introduction to organic chemistry '.repeat(4)}.mp4`;
const RIGHT_TO_LEFT = 'محاضرة في الكيمياء العضوية الجزء الثالث من السلسلة الطويلة جدا.mp4';

const heights = (page: Page) => page.locator('.jobs > li').evaluateAll((rows) => [...new Set(rows.map((one) => Math.round(one.getBoundingClientRect().height)))]);

/** What is wider than its place: the page, or a dialog. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open], dialog[open] > .dialog, [role=tabpanel]:not([hidden])')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );

async function fitsEverywhere(page: Page, state: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    expect(await tooWide(page), `${state} at ${width} pixels`).toEqual([]);
  }
}

/** One row of each kind: waiting with short and with long facts, of no use, failed, done with warnings, at work, queued. */
async function everyKind(page: Page): Promise<void> {
  await choose(page, 'warn.mp4', 'fail-disk_full.mp4', 'hold.mp4', 'next.mp4');
  await button(page, 'Convert 4 files').click();
  await expect(row(page, 'hold.mp4')).toContainText('38%');
  await choose(page, LONG, RIGHT_TO_LEFT, 'song.mp3', 'tracks.mkv', 'long.mp4', 'silent.mp4', 'bad-not_media.mp4');
  await expect(row(page, 'tracks.mkv')).toContainText('3 audio tracks');
}

test('rows of every kind are of one height; on a phone, eight of them are seen at once, with a name and a fact each', async ({ page }) => {
  await everyKind(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    expect(await heights(page), `at ${width} pixels`).toHaveLength(1);
    const sizes = await page.locator('.jobs > li').evaluateAll((rows) =>
      rows.flatMap((one) => Array.from(one.querySelectorAll('.item-name, .item-status')).map(({ clientWidth, clientHeight }) => Math.min(clientWidth, clientHeight * 6))),
    );
    // As many letters as tell one file from another.
    expect(Math.min(...sizes), `at ${width} pixels`).toBeGreaterThan(100);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  const [first, ninth] = [await page.locator('.jobs > li').first().boundingBox(), await page.locator('.jobs > li').nth(8).boundingBox()];
  expect((ninth?.y ?? Infinity) - (first?.y ?? 0)).toBeLessThanOrEqual(740);
  // Cut short for the eye alone.
  await expect(row(page, 'song.mp3')).toContainText('“So What – Miles Davis” · MP3 stereo · 5 bytes');
});

test('nothing is wider than the window, whatever is open', async ({ page }) => {
  await fitsEverywhere(page, 'the empty page');
  await everyKind(page);
  await fitsEverywhere(page, 'the list');
  await page.getByRole('checkbox', { name: 'Select song.mp3' }).check();
  await page.getByRole('checkbox', { name: 'Select tracks.mkv' }).check();
  await fitsEverywhere(page, 'a selection');
  await page.getByRole('checkbox', { name: 'Select song.mp3' }).uncheck();
  await page.getByRole('searchbox').fill('zzz');
  await fitsEverywhere(page, 'a search');
  await page.getByRole('searchbox').fill('');
  await row(page, 'warn.mp3').getByRole('button', { name: /warning/ }).click();
  await chooseInMenu(page, 'warn.mp3', 'Play');
  await expect(page.locator('.player-bar')).toBeVisible();
  await fitsEverywhere(page, 'warnings and the player');
  for (const name of ['Help', 'Settings', 'About']) {
    await button(page, name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await fitsEverywhere(page, name);
    await page.keyboard.press('Escape');
  }
  await chooseInMenu(page, 'warn.mp3', 'Rename…');
  await expect(page.getByRole('dialog', { name: 'Rename this MP3' })).toBeVisible();
  await fitsEverywhere(page, 'the new name');
  await page.keyboard.press('Escape');
  await button(page, 'Edit long.mp4').click();
  for (const name of ['Cut', 'Sound', 'Tags']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name }).getByRole('textbox').first()).toBeVisible();
    await fitsEverywhere(page, name);
  }
});

test('a dialog begins at its beginning', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 500 });
  for (const [name, title] of [['Help', 'Help'], ['Settings', 'Settings'], ['About', 'About Unreel']] as const) {
    await button(page, name).click();
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeInViewport();
    await page.keyboard.press('Escape');
  }
});

/** What has the focus is seen: something else may lie over a part of it (WCAG 2.2, 2.4.11). */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return true;
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) return true;
    const at = [0.15, 0.5, 0.85].flatMap((y) => [0.1, 0.5, 0.9].map((x) => [left + (right - left) * x, top + (bottom - top) * y] as const));
    return at.some(([x, y]) => {
      const over = document.elementFromPoint(x, y);
      return over !== null && (element.contains(over) || over.contains(element));
    });
  });

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

for (const [width, height] of [[360, 740], [768, 600], [740, 360], [1280, 600]] as const) {
  test(`whatever the keyboard gets to is seen, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await everyKind(page);
    await chooseInMenu(page, 'warn.mp3', 'Play');
    await expect(page.locator('.player-bar')).toBeVisible();
    for (const key of ['Tab', 'Shift+Tab']) {
      await page.locator('h2').first().evaluate((heading, isBack) => {
        heading.focus();
        scrollTo(0, isBack ? document.body.scrollHeight : 0);
      }, key !== 'Tab');
      for (let presses = 0; presses < 70; presses += 1) {
        await page.keyboard.press(key);
        expect(await isSeen(page), `${key}: ${await focused(page)}`).toBe(true);
      }
    }
  });
}

test('whatever the keyboard gets to in the editor and in the panel is seen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 600 });
  await choose(page, 'talk.mp4');
  await button(page, 'Edit talk.mp4').click();
  const round = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press(key);
        expect(await isSeen(page), `${key}: ${await focused(page)}`).toBe(true);
      }
    }
  };
  for (const name of ['Cut', 'Sound', 'Tags']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name }).getByRole('textbox').first()).toBeVisible();
    await round(['Shift+Tab', 'Tab']);
  }
  await page.keyboard.press('Escape');
  await button(page, 'Adjust').click();
  await expect(page.getByRole('dialog', { name: 'Adjust' }).getByRole('textbox').first()).toBeVisible();
  await round(['Shift+Tab', 'Tab']);
});
