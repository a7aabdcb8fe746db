/** What the page does with the system around it: the icon's badge, the screen, the entry to install it. */
import type { Page } from '@playwright/test';
import { button, choose, expect, test } from './queue_page';

declare global {
  interface Window {
    badges: (number | 'none')[];
    locks: { held: number; asked: number };
  }
}

/** Stands in for what the browser of the test has not got, or would show outside of the page. */
async function pretendSystem(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.badges = [];
    window.locks = { held: 0, asked: 0 };
    const { badges, locks } = window;
    Object.assign(Navigator.prototype, {
      setAppBadge: (count: number) => (badges.push(count), Promise.reject(new DOMException('not installed', 'NotAllowedError'))),
      clearAppBadge: () => (badges.push('none'), Promise.resolve()),
    });
    class Sentinel extends EventTarget {
      released = false;
      release(): Promise<void> {
        if (!this.released) locks.held -= 1;
        this.released = true;
        return Promise.resolve();
      }
    }
    const request = (): Promise<Sentinel> => {
      locks.held += 1;
      locks.asked += 1;
      const sentinel = new Sentinel();
      // As browsers do it when the page is hidden.
      window.addEventListener('taken', () => void sentinel.release(), { once: true });
      return Promise.resolve(sentinel);
    };
    Object.defineProperty(Navigator.prototype, 'wakeLock', { value: { request }, configurable: true });
  });
  await page.reload();
}

const badges = (page: Page) => page.evaluate(() => window.badges);
const locksHeld = (page: Page) => page.evaluate(() => window.locks.held);

test.beforeEach(({ page }) => pretendSystem(page));

test('the badge counts the files that are left, and is clear at the start and in the end', async ({ page }) => {
  await expect.poll(() => badges(page)).toEqual(['none']);
  await choose(page, 'hold 1.mp4', 'hold 2.mp4');
  await button(page, 'Convert 2 files').click();
  await expect.poll(() => badges(page)).toEqual(['none', 2]);
  await button(page, 'Cancel hold 1.mp4').click();
  await expect.poll(() => badges(page)).toEqual(['none', 2, 1]);
  await button(page, 'Cancel hold 2.mp4').click();
  await expect.poll(() => badges(page)).toEqual(['none', 2, 1, 'none']);
});

for (const end of ['is through', 'is closed'] as const) {
  test(`the badge is one tab's at a time, and the next one's when that one ${end}`, async ({ page, context, pageUrl }) => {
    await choose(page, 'hold.mp4');
    await button(page, 'Convert 1 file').click();
    await expect.poll(() => badges(page)).toEqual(['none', 1]);

    const other = await context.newPage();
    await other.goto(pageUrl);
    await pretendSystem(other);
    await choose(other, 'hold b.mp4', 'c.mp4');
    await button(other, 'Convert 2 files').click();
    await expect(button(other, 'Cancel hold b.mp4')).toBeVisible();
    if (end === 'is closed') {
      await page.close();
    } else {
      await button(page, 'Cancel hold.mp4').click();
      await expect.poll(() => badges(page)).toEqual(['none', 1, 'none']);
    }
    // It has neither cleared what was the first one's nor set it.
    await expect.poll(() => badges(other)).toEqual([2]);
  });
}

test('the screen stays on while a file is converted, not while it is paused, and again after the page was hidden', async ({ page }) => {
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  await expect.poll(() => locksHeld(page)).toBe(1);
  await button(page, 'Pause').click();
  await expect.poll(() => locksHeld(page)).toBe(0);
  await button(page, 'Resume').click();
  await expect.poll(() => locksHeld(page)).toBe(1);
  await page.evaluate(() => {
    window.dispatchEvent(new Event('taken'));
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => page.evaluate(() => window.locks)).toEqual({ held: 1, asked: 3 });
  await button(page, 'Cancel hold.mp4').click();
  await expect.poll(() => locksHeld(page)).toBe(0);
});

test('that the screen stays on can be turned off, which is remembered', async ({ page }) => {
  const box = page.getByRole('checkbox', { name: 'Keep the screen on while converting' });
  await button(page, 'Settings').click();
  await box.uncheck();
  await page.reload();
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(button(page, 'Cancel hold.mp4')).toBeVisible();
  expect(await page.evaluate(() => window.locks.asked)).toBe(0);
  await button(page, 'Settings').click();
  await expect(box).not.toBeChecked();
  await box.check();
  await expect.poll(() => locksHeld(page)).toBe(1);
});

test('“Install” is there as long as the browser offers it', async ({ page }) => {
  const install = button(page, 'Install');
  await expect(button(page, 'About')).toBeVisible();
  await expect(install).toHaveCount(0);
  await page.evaluate(() => window.harness.app.become({ canInstall: true }));
  await install.click();
  await expect(install).toHaveCount(0);
  expect(await page.evaluate(() => window.harness.app.installed)).toBe(1);
});

for (const [where, standalone, count] of [
  ['in a browser of iOS', false, 1],
  ['once it is on the Home Screen', true, 0],
  ['in other browsers', undefined, 0],
] as const) {
  test(`${where}, About ${count ? 'says' : 'does not say'} how to install it by hand`, async ({ page }) => {
    await page.addInitScript((value) => {
      if (value !== undefined) Object.defineProperty(Navigator.prototype, 'standalone', { value });
      Object.defineProperty(Navigator.prototype, 'maxTouchPoints', { value: 5 });
    }, standalone);
    await page.reload();
    await button(page, 'About').click();
    const about = page.getByRole('dialog', { name: 'About Unreel' });
    await expect(about.getByRole('heading', { name: 'Version' })).toBeVisible();
    await expect(about.getByText('Add to Home Screen')).toHaveCount(count);
  });
}

test('the addresses of the shortcuts lead to what they name, each time', async ({ page, pageUrl }) => {
  const about = page.getByRole('dialog', { name: 'About Unreel' });
  await page.goto('about:blank');
  await page.goto(`${pageUrl}#about`);
  await expect(about).toBeVisible();
  await button(page, 'Close').click();
  await expect(about).toBeHidden();
  await page.evaluate(() => (location.hash = '#about'));
  await expect(about).toBeVisible();
  await page.evaluate(() => (location.hash = '#add'));
  await expect(about).toBeHidden();
  await expect(button(page, 'Choose files')).toBeFocused();
});

test('the page is stored for later when nothing is converted, and once', async ({ page }) => {
  await page.clock.install();
  await page.reload();
  const kept = () => page.evaluate(() => window.harness.app.kept);
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(button(page, 'Cancel hold.mp4')).toBeVisible();
  await page.clock.runFor(60_000);
  expect(await kept()).toBe(0);
  await button(page, 'Cancel hold.mp4').click();
  await expect(button(page, 'Retry hold.mp4')).toBeVisible();
  await page.clock.runFor(60_000);
  expect(await kept()).toBe(1);
  await button(page, 'Retry hold.mp4').click();
  await button(page, 'Cancel hold.mp4').click();
  await page.clock.runFor(60_000);
  expect(await kept()).toBe(1);
});
