/** What is told of results that were decoded once more. The engine is pretended; what it finds is the test's. */
import type { Page } from '@playwright/test';
import { button, choose, expect, row, test } from './queue_page';

/** What the engine will say of results: so many samples, so loud a peak. */
async function pretend(page: Page, changes: { readonly samples?: number; readonly truePeakDbtp?: number }): Promise<void> {
  await page.evaluate(({ samples = 26_460_000, truePeakDbtp = -1.2 }) => {
    const { converter } = window.harness;
    const { analysed } = converter;
    converter.verified = {
      ok: true,
      analysis: {
        ...analysed,
        envelope: { ...analysed.envelope, sampleRate: 44100, samples },
        loudness: { ...analysed.loudness, integratedLufs: -14.2, truePeakDbtp },
      },
    };
  }, changes);
}

async function convert(page: Page): Promise<void> {
  await choose(page, 'a.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(row(page, 'a.mp3')).toContainText('Ready');
}

test('a result that is whole says so, and how loud it became', async ({ page }) => {
  await pretend(page, {});
  await convert(page);
  await button(page, 'verified').click();
  await expect(row(page, 'a.mp3')).toContainText('every sample that was encoded is there. Loudness −14.2 LUFS, true peak −1.2 dBTP.');
  await expect(button(page, /Convert again/)).toHaveCount(0);
});

test('a result that players would clip is made anew, so much lower', async ({ page }) => {
  await pretend(page, { truePeakDbtp: 0.71 });
  await convert(page);
  await button(page, 'verified').click();
  await expect(row(page, 'a.mp3')).toContainText('Its loudest place is 0.7 dB above full scale, where players may clip. 1.0 dB lower, it is clean.');
  await pretend(page, {});
  await button(page, 'Convert again, 1.0 dB lower').click();
  await expect(row(page, 'a.mp3')).toContainText('Ready');
  await button(page, 'verified').click();
  await expect(row(page, 'a.mp3')).toContainText('true peak −1.2 dBTP');
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('heading')).toHaveText(['a.mp3']);
});

test('a damaged result says how much of it can be played', async ({ page }) => {
  await pretend(page, { samples: 44100 * 192 });
  await convert(page);
  await button(page, 'damaged').click();
  await expect(row(page, 'a.mp3')).toContainText('This MP3 is damaged: 3:12 of 10:00 can be played.');
  await pretend(page, {});
  await button(page, 'Convert again').click();
  await expect(button(page, 'verified')).toBeVisible();
});

test('nothing is looked at where that is not wished for', async ({ page }) => {
  await page.evaluate(() => localStorage.setItem('unreel.verifies', 'no'));
  await page.reload();
  await convert(page);
  await page.waitForTimeout(2500);
  await expect(button(page, 'verified')).toHaveCount(0);
});

test('half of the cores, a notification and a sound are had by the settings', async ({ page }) => {
  await page.evaluate(() => {
    const shown: string[] = [];
    class Pretended extends EventTarget {
      static permission = 'default';
      static requestPermission() {
        Pretended.permission = 'granted';
        return Promise.resolve('granted');
      }
      constructor(_title: string, { body }: { readonly body: string }) {
        super();
        shown.push(body);
      }
    }
    Object.assign(window, { Notification: Pretended, shown });
  });
  await button(page, 'Settings').click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByLabel('Use half of the cores').selectOption('Always');
  await expect(dialog.getByText('Half of the cores are used now.')).toBeVisible();
  expect(await page.evaluate(() => window.harness.converter.isGentle)).toBe(true);
  await dialog.getByLabel('Say when all is done, where this page is not seen').check();
  await dialog.getByLabel('Play a soft sound when all is done').check();
  await page.keyboard.press('Escape');
  await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }));
  await choose(page, 'a.mp4', 'b.mp4');
  await button(page, 'Convert 2 files').click();
  await expect(row(page, 'b.mp3')).toContainText('Ready');
  expect(await page.evaluate(() => (window as unknown as { shown: string[] }).shown)).toHaveLength(1);
});
