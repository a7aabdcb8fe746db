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
  await choose(page, 'a.mp4', 'hold.mp4');
  await button(page, 'Convert 2 files').click();
  await expect(button(page, 'Cancel hold.mp4')).toBeVisible();
  expect(await badges(page)).toEqual(['none', 2, 1]);
  await button(page, 'Cancel hold.mp4').click();
  await expect.poll(() => badges(page)).toEqual(['none', 2, 1, 'none']);
});

test('the screen stays on while a file is converted, not while it is paused, and again after the page was hidden', async ({ page }) => {
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  await expect.poll(() => locksHeld(page)).toBe(1);
  await button(page, 'Pause hold.mp4').click();
  await expect.poll(() => locksHeld(page)).toBe(0);
  await button(page, 'Resume hold.mp4').click();
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
  await button(page, 'About').click();
  await box.uncheck();
  await page.reload();
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(button(page, 'Cancel hold.mp4')).toBeVisible();
  expect(await page.evaluate(() => window.locks.asked)).toBe(0);
  await button(page, 'About').click();
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
