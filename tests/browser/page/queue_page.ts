/** The page, opened before each test, as the tests of what its list does need it; what it complains of in the console fails the test. */
import type { Locator, Page } from '@playwright/test';
import { test as base, expect, media } from './fixture';

export const test = base.extend<{ openedPage: undefined }>({
  openedPage: [
    async ({ page, pageUrl }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(pageUrl);
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

export const choose = (page: Page, ...names: string[]) =>
  page.locator('input[type=file]').setInputFiles(names.map((name) => media(name)));
export const row = (page: Page, name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** What the row's menu offers. */
export async function chooseInMenu(page: Page, name: string, item: string): Promise<void> {
  await button(page, `More for ${name}`).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Silence, 16-bit mono at 8 kHz. */
export function silentWav(seconds: number): Buffer {
  const samples = 8000 * seconds;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples * 2, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(16000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples * 2, 40);
  return Buffer.concat([header, Buffer.alloc(samples * 2)]);
}

/** By the keyboard alone. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}
