import type { Locator, Page } from '@playwright/test';
import { button, choose, expect, row, silentWav, test } from './queue_page';

const edit = async (page: Page, name: string): Promise<Locator> => {
  await button(page, `Edit ${name}`).click();
  return page.getByRole('dialog', { name });
};

test('times are checked where they are typed, tracks can be chosen by their language', async ({ page }) => {
  await choose(page, 'tracks.mkv');
  const panel = await edit(page, 'tracks.mkv');
  await expect(panel.getByText('Matroska / WebM · 10:00')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Start', exact: true }).fill('soon');
  await expect(panel.getByText('Write a time like 90, 1:30 or 1:02:03.5.')).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Start', exact: true })).toHaveAttribute('aria-invalid', 'true');
  await button(page, 'Done').click();
  await expect(row(page, 'tracks.mkv')).toContainText('needs another look');
  await button(page, 'Convert 1 file').click();
  await edit(page, 'tracks.mkv');
  await panel.getByRole('textbox', { name: 'Start', exact: true }).fill('11:00');
  await expect(panel.getByText('The file is only 10:00 long.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Start', exact: true }).fill('1:30');
  await panel.getByRole('textbox', { name: 'End', exact: true }).fill('2:00');
  await panel.getByLabel('Audio track').selectOption('2: German · DTS, DTS-HD MA · 5.1 · 48 kHz');
  await page.keyboard.press('Escape');
  await expect(row(page, 'tracks.mkv')).toContainText('1:30 to 2:00 · DTS 5.1 · German · 3 audio tracks');
  const asked = page.evaluate(
    () =>
      new Promise((resolve) => {
        const { converter } = window.harness;
        const convert = converter.convert.bind(converter);
        converter.convert = (wish, listener) => {
          resolve(wish.options);
          return convert(wish, listener);
        };
      }),
  );
  await page.getByLabel('What to make').selectOption('Maximum');
  await button(page, 'Convert 1 file').click();
  expect(await asked).toMatchObject({ recipe: { encoding: { mode: 'cbr', bitrateKbps: 320 } }, keep: [{ startSeconds: 90, endSeconds: 120 }], track: 1 });
});

test('a preview plays from an object URL that is given back when it is hidden', async ({ page }) => {
  await page.evaluate(() => {
    const open = new Set<string>();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (object: Blob) => {
      const url = createObjectURL.call(URL, object);
      open.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      open.delete(url);
      revokeObjectURL.call(URL, url);
    };
    Object.assign(window, { openUrls: open });
  });
  const openUrls = () => page.evaluate(() => (window as unknown as { openUrls: Set<string> }).openUrls.size);
  await page.locator('input[type=file]').setInputFiles([{ name: 'tone.wav', mimeType: 'audio/wav', buffer: silentWav(2) }]);
  const panel = await edit(page, 'tone.wav');
  await expect(panel.getByRole('button', { name: 'Set start here' })).toBeEnabled();
  expect(await openUrls()).toBe(1);
  await panel.locator('audio, video').evaluate((media: HTMLMediaElement) => {
    media.currentTime = 1.25;
  });
  await panel.getByRole('button', { name: 'Set start here' }).click();
  await expect(panel.getByRole('textbox', { name: 'Start', exact: true })).toHaveValue('0:01.25');
  await button(page, 'Done').click();
  await expect.poll(openUrls).toBe(0);
});

test('what the engine finds in the file does not take the player away', async ({ page }) => {
  const found = await page.evaluateHandle(() => {
    const { converter } = window.harness;
    const probe = converter.probe.bind(converter);
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    converter.probe = async (file) => {
      await gate;
      return probe(file);
    };
    return { open };
  });
  // Audio by its type; the engine will say that it has a picture.
  await page.locator('input[type=file]').setInputFiles([{ name: 'tone.wav', mimeType: 'audio/wav', buffer: silentWav(2) }]);
  const panel = await edit(page, 'tone.wav');
  await expect(panel.getByRole('button', { name: 'Set start here' })).toBeEnabled();
  await panel.locator('audio, video').evaluate((media: HTMLMediaElement) => {
    media.currentTime = 1.25;
  });
  await found.evaluate(({ open }) => open());
  await expect(panel.getByText(' · 10:00')).toBeVisible();
  await panel.getByRole('button', { name: 'Set start here' }).click();
  await expect(panel.getByRole('textbox', { name: 'Start', exact: true })).toHaveValue('0:01.25');
});

test('a file no browser plays can be trimmed by typing', async ({ page }) => {
  await choose(page, 'old.avi');
  await edit(page, 'old.avi');
  await expect(page.getByText('its sound is decoded for it')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Start', exact: true })).toBeEnabled();
});
