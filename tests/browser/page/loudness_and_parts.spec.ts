/** How loud MP3s become, where they are split, and which silence is left out: chosen, said, and remembered. */
import type { Page } from '@playwright/test';
import type { Recipe } from '../../../web/src/shared/recipe';
import { button, choose, expect, test } from './queue_page';

const sentence = (page: Page) => page.locator('.toolbar .recipe-sentence');
const forecast = (page: Page) => page.locator('.toolbar .recipe-forecast');

async function adjust(page: Page) {
  await button(page, 'Adjust').click();
  const form = page.getByRole('dialog', { name: 'Adjust' });
  return { form, field: (label: string) => form.getByLabel(label, { exact: true }) };
}

/** The recipe with which a file is converted. */
async function convertedWith(page: Page): Promise<Recipe> {
  const recipe = page.evaluate(
    () =>
      new Promise<Recipe>((resolve) => {
        const { converter } = window.harness;
        const convert = converter.convert.bind(converter);
        converter.convert = (wish, listener) => {
          resolve(wish.options.recipe);
          return convert(wish, listener);
        };
      }),
  );
  await button(page, 'Convert 1 file').click();
  return recipe;
}

test('a loudness is chosen by what it is good for, or typed, and made', async ({ page }) => {
  await choose(page, 'a.mp4');
  const { form, field } = await adjust(page);
  await expect(field('Volume')).toHaveValue('none');
  await expect(form.getByLabel('How loud')).toHaveCount(0);
  await expect(form.getByLabel('Measured')).toHaveCount(0);

  // By the keyboard alone.
  await field('Volume').focus();
  await page.keyboard.press('ArrowDown');
  await expect(sentence(page)).toContainText('to −16 LUFS, at most −1 dBTP');
  await page.keyboard.press('Tab');
  await expect(field('How loud')).toBeFocused();
  await page.keyboard.type('Streaming');
  await expect(sentence(page)).toContainText('to −14 LUFS');
  await expect(form.getByText('measured as EBU R128 has it')).toBeVisible();

  await field('How loud').selectOption('Another');
  // One that has a name is still one that was typed.
  await field('Aimed at').fill('-18');
  await expect(field('Aimed at')).toHaveValue('-18');
  await form.getByRole('button', { name: 'Set back: How loud' }).click();
  await expect(field('How loud')).toHaveValue('-16');
  await expect(form.getByLabel('Aimed at')).toHaveCount(0);
  await field('How loud').selectOption('Another');
  await field('Aimed at').fill('-41');
  await expect(form.getByText('A number from −40 to −5.')).toBeVisible();
  await field('Aimed at').fill('-19.5');
  await field('Volume').selectOption('Evenly loud, peaks held back');
  await field('Peaks at most').fill('-2');
  await field('Near enough').fill('1');
  await field('Only make softer').check();
  await field('Measured').selectOption('All files together');
  await field('ReplayGain tags').check();
  await expect(sentence(page)).toContainText(
    'to −19.5 LUFS, at most −2 dBTP with a limiter, only made softer, left as it is within 1 LU, as an album, ReplayGain tags of files and album',
  );
  await form.getByRole('button', { name: 'Set back: Volume' }).click();
  await expect(sentence(page)).toContainText('sound as it is, ReplayGain tags of files and album');
  await field('Volume').selectOption('Evenly loud, as far as peaks allow');
  await expect(field('How loud')).toHaveValue('-16');
  await page.keyboard.press('Escape');
  expect(await convertedWith(page)).toMatchObject({ loudness: { mode: 'gain', targetLufs: -16, truePeakDbtp: -1, of: 'album', replayGain: true } });
});

test('parts are where somebody wants them, and the size says what they are together', async ({ page }) => {
  await choose(page, 'a.mp4');
  const { form, field } = await adjust(page);
  await expect(form.getByLabel('What is made')).toHaveCount(0);
  await field('Split').selectOption('After so many minutes');
  await field('Length of a part').fill('2.5');
  await expect(sentence(page)).toContainText('split each 150 s');
  await expect(forecast(page)).toHaveText('10:00 · about 14.3 MB');
  await field('What is made').selectOption('Both');
  await expect(forecast(page)).toHaveText('20:00 · about 28.5 MB');
  // Chapters are written then.
  await expect(field('Chapters')).toBeDisabled();
  await expect(form.getByText('Parts become chapters only where chapters are written.')).toBeVisible();

  await field('Split').selectOption('Where a limit is reached');
  await expect(form.getByLabel('What is made')).toHaveCount(0);
  await expect(sentence(page)).toContainText('split into parts of at most 25 MB');
  await field('Longest').fill('300');
  await expect(sentence(page)).toContainText('split into parts of at most 25 MB and 300 s');
  await field('Largest').fill('');
  await field('Longest').fill('');
  await expect(form.getByText('Say how large or how long a part may be.')).toBeVisible();
  await field('Largest').fill('10');
  await expect(field('Bitrate').getByRole('option', { name: 'As much as fits into a size' })).toBeDisabled();
  // The warnings above a size are the limits now.
  await form.getByText('More', { exact: true }).click();
  await expect(form.getByLabel('Say when it is larger than')).toHaveCount(0);
  await form.getByRole('button', { name: 'Set back: Split' }).click();
  await expect(sentence(page)).toContainText('tags, cover and chapters kept · sound as it is');

  await field('Split').selectOption('Into equal parts');
  await field('Number of parts').fill('1');
  await expect(form.getByText('A whole number from 2 to 1,000.')).toBeVisible();
  await field('Number of parts').fill('12');
  await page.keyboard.press('Escape');
  expect(await convertedWith(page)).toMatchObject({ split: { at: 'parts', parts: 12, into: 'files' }, limits: { bytes: null } });
});

test('silence is left out at the ends, and pauses are shortened, as silence is understood', async ({ page }) => {
  await choose(page, 'a.mp4');
  const { form, field } = await adjust(page);
  await expect(form.getByText('What silence is')).toHaveCount(0);
  await field('No silence at the ends').check();
  await expect(forecast(page)).toHaveText('at most 10:00 · about 14.3 MB');
  await field('Longest pause').fill('0.8');
  await form.getByText('What silence is').click();
  await field('Softer than').fill('-40');
  await field('For at least').fill('0.2');
  await expect(sentence(page)).toContainText('silence at the ends left out, pauses of at most 0.8 s, silence is below −40 dB for 0.2 s');
  // What is copied keeps its pauses, but can be shorter at its ends.
  await expect(field('An MP3 that is one already').getByRole('option', { name: 'Always copied' })).toBeDisabled();
  await form.getByRole('button', { name: 'Set back: Longest pause' }).click();
  await field('An MP3 that is one already').selectOption('Always copied');
  await expect(field('Longest pause')).toBeDisabled();
  await expect(field('Volume')).toBeDisabled();
  await expect(field('No silence at the ends')).toBeEnabled();
});

test('one file is split only at what it has', async ({ page }) => {
  await choose(page, 'a.mp4', 'book.m4b');
  for (const [name, hasChapters] of [
    ['a.mp4', false],
    ['book.m4b', true],
  ] as const) {
    await button(page, `Edit ${name}`).click();
    await page.getByRole('tab', { name: 'Sound' }).click();
    const panel = page.getByRole('tabpanel', { name: 'Sound' });
    const split = panel.getByLabel('Split', { exact: true });
    await expect(split.getByRole('option', { name: 'At chapters' })).toBeEnabled({ enabled: hasChapters });
    await expect(split.getByRole('option', { name: 'At marks' })).toBeDisabled();
    await expect(panel.getByText('Not “At marks”: this file has no marks.')).toBeVisible();
    await expect(panel.getByText('this file has no chapters.')).toHaveCount(hasChapters ? 0 : 1);
    // Of one file there is nothing to measure together.
    await panel.getByLabel('ReplayGain tags').check();
    await expect(panel.getByLabel('Measured')).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
});
