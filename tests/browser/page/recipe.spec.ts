/** What is made of the files: presets, what is changed of them, links, and what is remembered. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ConversionOptions } from '../../../web/src/shared/options';
import { button, choose, expect, test } from './queue_page';

const menu = (page: Page) => page.getByRole('combobox', { name: 'What to make' });
const chosen = (page: Page) => menu(page).locator('option:checked');
const sentence = (page: Page) => page.locator('.toolbar .recipe-sentence');
const forecast = (page: Page) => page.locator('.toolbar .recipe-forecast');
const panel = (page: Page) => page.getByRole('dialog', { name: 'Adjust' });
const link = (recipe: unknown) => `#recipe=${Buffer.from(JSON.stringify(recipe)).toString('base64url')}`;

async function adjust(page: Page) {
  await button(page, 'Adjust').click();
  return panel(page);
}

/** The recipe with which the next file is converted. */
async function convertedWith(page: Page) {
  await page.evaluate(() => {
    const { converter } = window.harness;
    const convert = converter.convert.bind(converter);
    converter.convert = (wish, listener) => {
      Object.assign(window, { options: wish.options });
      return convert(wish, listener);
    };
  });
  await button(page, 'Convert 1 file').click();
  await button(page, 'Save a.mp3').waitFor();
  return page.evaluate(() => (window as unknown as { options: ConversionOptions }).options.recipe);
}

test('a preset is chosen with the keyboard, says what it makes, and makes it', async ({ page }) => {
  await choose(page, 'a.mp4');
  await expect(chosen(page)).toHaveText('Music');
  await expect(sentence(page)).toContainText('VBR V2, about 190 kbit/s, stereo as the source · tags, cover and chapters kept · sound as it is');
  await menu(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText('Best');
  await page.keyboard.type('Voice');
  await expect(chosen(page)).toHaveText('Voice');
  await expect(sentence(page)).toContainText('Lectures, interviews and calls, in mono');
  await expect(sentence(page)).toContainText('VBR V6, about 60 kbit/s, mono');
  expect(await convertedWith(page)).toMatchObject({ encoding: { mode: 'vbr', vbrQuality: 6 }, sound: { channels: 'mono' } });
});

test('what is changed changes the sentence and the size, is remembered, and can be set back', async ({ page }) => {
  await choose(page, 'a.mp4');
  // Looked into: ten minutes.
  await expect(forecast(page)).toHaveText('10:00 · about 14.3 MB');
  const form = await adjust(page);
  const quality = form.getByRole('slider', { name: 'Quality' });
  await expect(quality).toHaveAttribute('aria-valuetext', 'very good, V2, about 190 kbit/s');
  await quality.press('ArrowRight');
  await expect(chosen(page)).toHaveText('Own settings');
  await expect(sentence(page)).toContainText('Your own settings, begun as “Music”');
  await expect(sentence(page)).toContainText('VBR V1, about 225 kbit/s');
  await expect(forecast(page)).toHaveText('10:00 · about 16.9 MB');
  await form.getByLabel('Louder or quieter', { exact: true }).fill('-3.5');
  await form.getByLabel('Fade in', { exact: true }).fill('2');
  await expect(sentence(page)).toContainText('3.5 dB quieter, fade in 2 s');
  await form.getByRole('button', { name: 'Set back: Fade in' }).click();
  await expect(form.getByLabel('Fade in', { exact: true })).toHaveValue('0');

  await page.reload();
  await choose(page, 'a.mp4');
  await expect(chosen(page)).toHaveText('Own settings');
  await expect(sentence(page)).toContainText('VBR V1, about 225 kbit/s, stereo as the source · tags, cover and chapters kept · 3.5 dB quieter');
  // A look at another preset loses nothing.
  await menu(page).selectOption('Small');
  await menu(page).selectOption('Own settings');
  await expect(sentence(page)).toContainText('3.5 dB quieter');
  await adjust(page);
  await form.getByRole('button', { name: 'Set all back to “Small”' }).click();
  await expect(chosen(page)).toHaveText('Small');
});

test('the panel closes with Escape, and the focus goes back', async ({ page }) => {
  for (const width of [1280, 768, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    await choose(page, 'a.mp4');
    await button(page, 'Adjust').focus();
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { name: 'Adjust' })).toBeFocused();
    await expect(panel(page)).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(button(page, 'Adjust')).toBeFocused();
  }
});

test('what cannot be had together cannot be chosen, and says why', async ({ page }) => {
  await choose(page, 'a.mp4');
  const form = await adjust(page);
  const copying = form.getByLabel('An MP3 that is one already', { exact: true });
  await copying.selectOption('Always copied');
  await expect(form.getByLabel('Channels', { exact: true })).toBeDisabled();
  await expect(form.getByLabel('Louder or quieter', { exact: true })).toBeDisabled();
  await expect(form.getByText('An MP3 that is copied keeps its sound: encode it, or leave this as it is.').first()).toBeVisible();
  await expect(form.getByLabel('Quality', { exact: true })).toHaveCount(0);
  await copying.selectOption('Always encoded');
  await form.getByLabel('Louder or quieter', { exact: true }).fill('3');
  await expect(copying.getByRole('option', { name: 'Always copied' })).toBeDisabled();
  await expect(form.getByText('Not “Always copied”: an MP3 that is copied keeps its sound')).toBeVisible();

  await form.getByLabel('Bitrate', { exact: true }).selectOption({ label: 'Constant: for players that expect it' });
  await form.getByText('More', { exact: true }).click();
  await form.getByLabel('Sample rate', { exact: true }).selectOption('24 kHz');
  // 192 kbit/s is too much for it.
  await expect(form.getByLabel('In each second', { exact: true })).toHaveValue('160');
  await expect(form.getByLabel('In each second', { exact: true }).getByRole('option', { name: '320 kbit/s' })).toBeDisabled();
  await expect(form.getByText('MP3 has no such bitrate at this sample rate.')).toBeVisible();
  await form.getByLabel('Channels', { exact: true }).selectOption('One channel');
  await expect(form.getByLabel('Stereo mode')).toBeDisabled();
  await expect(form.getByText('There is one channel only.')).toBeVisible();
});

test('as much as fits: a size for each, or for all together', async ({ page }) => {
  await choose(page, 'a.mp4');
  const form = await adjust(page);
  await form.getByLabel('Bitrate', { exact: true }).selectOption({ label: 'As much as fits into a size' });
  await expect(sentence(page)).toContainText('CBR, as much as fits into 25 MB');
  await form.getByLabel('At most', { exact: true }).fill('10');
  // 128 kbit/s for ten minutes.
  await expect(forecast(page)).toHaveText('10:00 · 9.6 MB');
  await form.getByLabel('For', { exact: true }).selectOption('all MP3s together');
  await expect(forecast(page)).toHaveText('10:00 · at most 10 MB');
  await form.getByLabel('At most', { exact: true }).fill('0');
  await expect(form.getByText('A number from 0.001 to 1,000,000.')).toBeVisible();
  await expect(sentence(page)).toContainText('10 MB in all');
});

test('file names follow a pattern, with an example; one that makes no sense says why and is not taken', async ({ page }) => {
  await choose(page, 'a.mp4');
  const form = await adjust(page);
  const pattern = form.getByLabel('Pattern', { exact: true });
  await pattern.fill('{artist} - ');
  await form.getByText('Words that can stand in it').click();
  await form.getByRole('button', { name: 'Insert title', exact: true }).click();
  await expect(pattern).toHaveValue('{artist} - {title}');
  await expect(form.getByText('For example “Claude Debussy - Clair de lune.mp3”')).toBeVisible();
  await pattern.fill('{titel}');
  await expect(form.getByText('{titel} is not known here.')).toBeVisible();
  await expect(pattern).toHaveAttribute('aria-invalid', 'true');
  await expect(sentence(page)).toContainText('named “{artist} - {title}”');
});

test('presets of one’s own are saved, renamed, deleted, taken back, exported and imported', async ({ page }) => {
  await choose(page, 'a.mp4');
  const form = await adjust(page);
  await form.getByLabel('Louder or quieter', { exact: true }).fill('6');
  await form.getByLabel('Name for these settings').fill('Old tapes');
  await form.getByLabel('Name for these settings').press('Enter');
  await expect(form.getByText('“Old tapes” is saved.')).toBeVisible();
  await expect(chosen(page)).toHaveText('Old tapes');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(form.getByText('Give it a name.')).toBeVisible();

  await form.getByRole('button', { name: 'Rename “Old tapes”' }).click();
  await expect(form.getByLabel('New name of “Old tapes”')).toBeFocused();
  await page.keyboard.type('Cassettes');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toHaveText('Cassettes');

  const download = page.waitForEvent('download');
  await form.getByRole('button', { name: 'Export all' }).click();
  const exported = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(exported)).toMatchObject({ presets: [{ name: 'Cassettes', recipe: { sound: { gainDb: 6 } } }] });

  await form.getByRole('button', { name: 'Delete “Cassettes”' }).click();
  await expect(menu(page).getByRole('option', { name: 'Cassettes' })).toHaveCount(0);
  await form.getByRole('button', { name: 'Undo' }).click();
  await expect(menu(page).getByRole('option', { name: 'Cassettes' })).toHaveCount(1);

  const importing = form.getByLabel('Import', { exact: true }).and(page.locator('input'));
  const file = (text: string) => ({ name: 'presets.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await importing.setInputFiles(file(exported));
  await expect(form.getByText('One preset was imported.')).toBeVisible();
  await expect(menu(page).getByRole('option', { name: 'Cassettes (2)' })).toHaveCount(1);
  await importing.setInputFiles(file(exported.replace('"gainDb": 6', '"gainDb": 600')));
  await expect(form.getByText('The preset “Cassettes” cannot be used. “gain” has a value that is not possible. Nothing was changed.')).toBeVisible();
  await page.evaluate(() => (window.harness.converter.recipeProblem = { code: 'invalid_option', subject: 'sound.gainDb', detail: 'made up' }));
  await importing.setInputFiles(file(exported));
  await expect(form.getByText('“gain” has a value that is not possible.')).toBeVisible();
  await expect(menu(page).getByRole('option', { name: /Cassettes/ })).toHaveCount(2);

  await page.reload();
  await choose(page, 'a.mp4');
  await menu(page).selectOption('Cassettes (2)');
  await expect(sentence(page)).toContainText('6 dB louder');
});

test('settings come by a link, when the page is opened and while it is open, and go as one', async ({ page, pageUrl, context }) => {
  await page.goto(`${pageUrl}?link${link({ sound: { channels: 'mono' } })}`);
  expect(new URL(page.url()).hash).toBe('');
  await expect(page.getByText('These settings came with the link: VBR V2, about 95 kbit/s, mono')).toBeVisible();
  await choose(page, 'a.mp4');
  await expect(sentence(page)).toContainText('VBR V2, about 95 kbit/s, mono');
  await page.evaluate((hash) => (location.hash = hash), link({ encoding: { mode: 'cbr', bitrateKbps: 320 } }));
  await expect(chosen(page)).toHaveText('Maximum');
  expect(new URL(page.url()).hash).toBe('');

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = await adjust(page);
  await form.getByRole('button', { name: 'Copy link' }).click();
  await expect(form.getByText('The link is copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await expect(form.getByLabel('Link with these settings')).toHaveValue(copied);
  await page.evaluate(() => localStorage.clear());
  await page.goto(copied);
  await choose(page, 'a.mp4');
  await expect(chosen(page)).toHaveText('Maximum');
});

test('a link that lies is a sentence, and changes nothing', async ({ page }) => {
  await choose(page, 'a.mp4');
  for (const [hash, words] of [
    [link({ encoding: { vbrQuality: 12 } }), '“VBR quality” has a value that is not possible.'],
    [link({ speed: 2 }), 'There is no setting called “speed”'],
    [link({ encoding: { copy: 'always' }, sound: { gainDb: 3 } }), '“gain” has a value that is not possible.'],
    ['#recipe=x', 'cannot be read'],
  ] as const) {
    await page.evaluate((value) => (location.hash = value), hash);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
    await expect(chosen(page)).toHaveText('Music');
    await button(page, 'Dismiss').click();
  }
  // What the page itself finds nothing wrong with, the core may.
  await page.evaluate(() => (window.harness.converter.recipeProblem = { code: 'invalid_option', subject: 'encoding.mode', detail: 'made up' }));
  await page.evaluate((value) => (location.hash = value), link({ encoding: { mode: 'source' } }));
  await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
  await expect(chosen(page)).toHaveText('Music');
});

test('what was remembered and is of no use any more is the first preset again', async ({ page }) => {
  await page.evaluate(() => localStorage.setItem('unreel.recipe', '{"recipe":{"encoding":{"vbrQuality":12}},"from":{"kind":"preset","name":"best"}}'));
  await page.reload();
  await choose(page, 'a.mp4');
  await expect(chosen(page)).toHaveText('Music');
});
