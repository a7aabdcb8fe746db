/** What is cut of a file: by the keyboard alone, with a mouse, by lists of marks; and what it sounds like. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { ConversionOptions } from '../../../web/src/shared/options';
import { media } from './fixture';
import { button, expect, row, silentWav, test } from './queue_page';

const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

async function edit(page: Page, name: string): Promise<Locator> {
  await page.locator('input[type=file]').first().setInputFiles([media(name, 'audio/mpeg')]);
  await button(page, `Edit ${name}`).click();
  await expect(slider(page, 'Playhead')).toBeVisible();
  await expect(page.getByText('Drawing the sound')).toBeHidden();
  return page.getByRole('dialog', { name });
}

/** With what the file is converted. */
async function converted(page: Page): Promise<ConversionOptions> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const { converter } = window.harness;
    const convert = converter.convert.bind(converter);
    converter.convert = (wish, listener) => {
      Object.assign(window, { options: wish.options });
      return convert(wish, listener);
    };
  });
  await button(page, 'Convert 1 file').click();
  await page.waitForFunction(() => 'options' in window);
  return page.evaluate(() => (window as unknown as { options: ConversionOptions }).options);
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
};

/** Milliseconds that the page's main thread itself was at work for, without what else the computer did meanwhile. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: { name: string; tid: number; pid: number; tdur?: number; args: { name?: string } }[] };
  const main = new Set(traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  return traceEvents.reduce((most, { name, pid, tid, tdur = 0 }) => (name === 'RunTask' && main.has(`${pid} ${tid}`) ? Math.max(most, tdur / 1000) : most), 0);
}

test('start, end and fades are set by the keyboard alone, to the sample', async ({ page }) => {
  await edit(page, 'talk.mp3');
  const start = slider(page, 'Start');
  await tabTo(page, start);
  await press(page, 'PageUp', 3);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(start).toHaveAttribute('aria-valuetext', '0:00:31.100');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(start).toHaveAttribute('aria-valuetext', '0:00:31.100021');
  await expect(page.getByRole('textbox', { name: 'Start', exact: true })).toHaveValue('0:31.100021');

  const end = slider(page, 'End');
  await tabTo(page, end);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowUp');
  await expect(end).toHaveAttribute('aria-valuetext', '0:09:51.000');
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');

  const fade = slider(page, 'Fade out');
  await tabTo(page, fade);
  await press(page, 'ArrowLeft', 2);
  await expect(fade).toHaveAttribute('aria-valuetext', '2 seconds');
  await page.keyboard.press('Escape');
  await expect(row(page, 'talk.mp3')).toContainText('0:31.1 to 9:50');
  const options = await converted(page);
  expect(options.keep).toEqual([{ startSeconds: 31.100021, endSeconds: 590 }]);
  expect(options.recipe.sound.fadeOutSeconds).toBe(2);
});

test('a piece in the middle is left out at the playhead, and all of that is undone and done again', async ({ page }) => {
  await edit(page, 'talk.mp3');
  const playhead = slider(page, 'Playhead');
  await playhead.focus();
  await press(page, 'PageUp', 6);
  await page.keyboard.press('s');
  await press(page, 'PageUp', 3);
  await page.keyboard.press('s');
  await expect(page.getByRole('group', { name: /^Piece/ })).toHaveCount(3);
  await press(page, 'ArrowLeft', 5);
  await page.keyboard.press('x');
  await expect(page.getByText('9:30 of 10:00 is kept')).toBeVisible();
  await press(page, 'Control+z', 3);
  await expect(page.getByRole('group', { name: /^Piece/ })).toHaveCount(1);
  await press(page, 'Control+Shift+z', 3);
  // Further on, the second piece ends and begins where the keys say.
  await press(page, 'PageUp', 2);
  await page.keyboard.press('i');
  await expect(slider(page, 'Start of piece 2')).toHaveAttribute('aria-valuetext', '0:01:45.000');
  await slider(page, 'End of piece 1').press('Delete');
  const options = await converted(page);
  expect(options.keep).toEqual([{ startSeconds: 105, endSeconds: null }]);
});

test('times that are typed and pieces that are dragged are the same thing', async ({ page }) => {
  await edit(page, 'talk.mp3');
  const typed = page.getByRole('textbox', { name: 'Start', exact: true });
  await typed.fill('2:00,5');
  await expect(slider(page, 'Start')).toHaveAttribute('aria-valuetext', '0:02:00.500');
  await slider(page, 'End').press('PageDown');
  await expect(typed).toHaveValue('2:00,5');
  await typed.fill('later');
  await expect(page.getByText('Write a time like 90')).toBeVisible();
  await expect(slider(page, 'Start')).toHaveCount(0);
  await page.getByRole('button', { name: 'Keep all of it' }).click();
  await expect(slider(page, 'Start')).toHaveAttribute('aria-valuetext', '0:00:00.000');
});

test('a mouse keeps what it draws over, and moves borders, which snap to where it is silent', async ({ page }) => {
  await edit(page, 'talk.mp3');
  const surface = await page.locator('.wave-surface').boundingBox();
  if (!surface) throw new Error('nothing to draw on');
  const pixel = (seconds: number): number => surface.x + (seconds / 600) * surface.width;
  const y = surface.y + surface.height / 2;
  await page.mouse.move(pixel(100), y);
  await page.mouse.down();
  await page.mouse.move(pixel(200), y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('group', { name: /^Piece/ })).toHaveCount(1);
  const value = async (name: string): Promise<number> => Number(await slider(page, name).getAttribute('aria-valuenow'));
  expect(await value('Start')).toBeCloseTo(100, -1);
  expect(await value('End')).toBeCloseTo(200, -1);
  await page.mouse.move(pixel(300), y);
  await page.mouse.down();
  await page.mouse.move(pixel(400), y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('group', { name: /^Piece/ })).toHaveCount(2);

  // The silence from 208 s on is within reach of a pointer that lets go a second before.
  const end = await slider(page, 'End of piece 1').boundingBox();
  if (!end) throw new Error('nothing to hold');
  const hold = end.x + end.width - 3;
  const shift = pixel(207.6) - pixel(await value('End of piece 1'));
  await page.mouse.move(hold, y);
  await page.mouse.down();
  await page.mouse.move(hold + shift, y, { steps: 5 });
  await page.mouse.up();
  await expect(slider(page, 'End of piece 1')).toHaveAttribute('aria-valuetext', /^0:03:28\.00/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => value('End of piece 1')).toBeCloseTo(200, -1);

  // Far from any silence, it goes to where 220 Hz cross zero.
  const start = await slider(page, 'Start of piece 1').boundingBox();
  if (!start) throw new Error('nothing to hold');
  await page.mouse.move(start.x + 3, y);
  await page.mouse.down();
  await page.mouse.move(start.x + 3 + pixel(113.123) - pixel(await value('Start of piece 1')), y, { steps: 5 });
  await page.mouse.up();
  const periods = async (): Promise<number> => 2 * 220 * (await value('Start of piece 1'));
  await expect.poll(async () => Math.abs((await periods()) - Math.round(await periods()))).toBeLessThan(0.01);
});

test('closer and closer, down to single samples, and back', async ({ page }) => {
  await edit(page, 'talk.mp3');
  await slider(page, 'Playhead').press('PageUp');
  await press(page, '+', 30);
  await expect.poll(() => page.evaluate(() => window.harness.converter.asked.length)).toBeGreaterThan(0);
  const asked = await page.evaluate(() => window.harness.converter.asked);
  // The visible part with what lies beside it, and never more than may be asked for.
  expect(Math.max(...asked.map(({ seconds }) => seconds))).toBeLessThan(20);
  await expect(slider(page, 'Part that is shown')).toHaveAttribute('aria-valuetext', /^from 0:00:09\.9/);
  await page.keyboard.press('0');
  await expect(slider(page, 'Part that is shown')).toHaveAttribute('aria-valuenow', '0');
});

test('a pasted list becomes marks, which can be named, moved, merged, and taken out again', async ({ page }) => {
  const dialog = await edit(page, 'talk.mp3');
  const songs = Array.from({ length: 12 }, (_, index) => `${index * 50} Song ${index + 1}`);
  await dialog.getByLabel('List', { exact: true }).fill(songs.join('\n'));
  await button(page, 'Add marks').click();
  await expect(dialog.getByText('12 marks added (list).')).toBeVisible();
  await expect(slider(page, 'Mark 3: Song 3')).toHaveAttribute('aria-valuetext', '0:01:40.000');
  await dialog.getByLabel('Name of mark 2', { exact: true }).fill('The second');
  await dialog.getByLabel('Time of mark 2', { exact: true }).fill('0:51');
  await button(page, 'Mark 2 0.1 s earlier').click();
  await button(page, 'Merge mark 4 with the one before').click();
  await button(page, 'Delete mark 11').click();
  await expect(dialog.getByText('10 marks', { exact: true })).toBeVisible();
  await page.getByRole('slider', { name: 'Mark 1: Song 1' }).press('ArrowRight');

  await dialog.getByLabel('Save marks as').selectOption('List (0:00 Intro)');
  const download = page.waitForEvent('download');
  await button(page, 'Save').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('talk.txt');
  expect(await readFile(await saved.path(), 'utf8')).toContain('50.9 The second');

  const { marks } = await converted(page);
  expect(marks.slice(0, 4)).toEqual([
    { seconds: 1, title: 'Song 1' },
    { seconds: 50.9, title: 'The second' },
    { seconds: 100, title: 'Song 3 / Song 4' },
    { seconds: 200, title: 'Song 5' },
  ]);
});

test('marks come from chapters, silences and steps of time, and at the playhead', async ({ page }) => {
  const dialog = await edit(page, 'talk.mp3');
  const from = dialog.getByLabel('Add marks from');
  await from.selectOption('the file’s chapters');
  await button(page, 'Add marks').click();
  await expect(slider(page, 'Mark 2: The main thing')).toBeVisible();
  await from.selectOption('silences');
  await dialog.getByLabel('In place of').check();
  await button(page, 'Add marks').click();
  // Half a minute each, parted in the middle of two silent seconds; the one at the end parts nothing.
  await expect(dialog.getByText('20 marks', { exact: true })).toBeVisible();
  await expect(dialog.getByLabel('Time of mark 2', { exact: true })).toHaveValue(/^0:29/);
  await from.selectOption('equal parts');
  await dialog.getByLabel('Parts', { exact: true }).fill('5');
  await button(page, 'Add marks').click();
  await expect(dialog.getByText('5 marks', { exact: true })).toBeVisible();
  await slider(page, 'Playhead').press('PageUp');
  await page.keyboard.press('m');
  // Beside the first, a second flag has no room; the table has all.
  await expect(dialog.getByLabel('Time of mark 2', { exact: true })).toHaveValue('0:10');
  await expect(slider(page, 'Mark 2')).toHaveCount(0);
  await page.keyboard.press('+');
  await expect(slider(page, 'Mark 2')).toHaveAttribute('aria-valuetext', '0:00:10.000');
});

test('of thousands of marks only those rows are there that are seen', async ({ page }) => {
  const dialog = await edit(page, 'talk.mp3');
  await dialog.getByLabel('Add marks from').selectOption('equal parts');
  await dialog.getByLabel('Parts', { exact: true }).fill('8000');
  await button(page, 'Add marks').click();
  await expect(dialog.getByText('8,000 marks', { exact: true })).toBeVisible();
  const rows = dialog.locator('.mark-row');
  expect(await rows.count()).toBeLessThan(30);
  await dialog.getByLabel('Name of mark 1', { exact: true }).focus();
  await dialog.locator('.mark-table').evaluate((table) => (table.scrollTop = table.scrollHeight));
  await dialog.getByLabel('Name of mark 8,000', { exact: true }).fill('The last');
  expect(await rows.count()).toBeLessThan(30);
  expect(await page.locator('.wave-flag').count()).toBeLessThan(60);
});

test('what the browser cannot play is decoded a little ahead, and no more once it stops', async ({ page }) => {
  await edit(page, 'talk.mp3');
  await expect(page.getByText('its sound is decoded for it')).toBeVisible();
  await slider(page, 'Playhead').press('PageUp');
  await page.evaluate(() => (window.harness.converter.asked.length = 0));
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  const seconds = async (): Promise<number> => Number(await slider(page, 'Playhead').getAttribute('aria-valuenow'));
  await expect.poll(seconds).toBeGreaterThan(11);
  const asked = await page.evaluate(() => window.harness.converter.asked);
  expect(asked[0]?.startSeconds).toBe(10);
  const ahead = (asked.at(-1)?.startSeconds ?? 0) + (asked.at(-1)?.seconds ?? 0) - (await seconds());
  expect(ahead).toBeLessThan(5);
  await page.keyboard.press('k');
  await expect(button(page, 'Play')).toBeVisible();
  const stopped = await page.evaluate(() => window.harness.converter.asked.length);
  await page.waitForTimeout(800);
  expect(await page.evaluate(() => window.harness.converter.asked.length)).toBe(stopped);
});

test('what the browser can play, it plays', async ({ page }) => {
  await page.locator('input[type=file]').setInputFiles([{ name: 'tone.wav', mimeType: 'audio/wav', buffer: silentWav(3) }]);
  await button(page, 'Edit tone.wav').click();
  await slider(page, 'Playhead').press('ArrowRight');
  await page.keyboard.press('l');
  const seconds = async (): Promise<number> => Number(await slider(page, 'Playhead').getAttribute('aria-valuenow'));
  await expect.poll(seconds).toBeGreaterThan(1.3);
  await page.keyboard.press('k');
  const stopped = await seconds();
  expect(await page.locator('audio, video').evaluate((media: HTMLMediaElement) => media.paused)).toBe(true);
  expect(await page.evaluate(() => window.harness.converter.asked)).toEqual([]);
  await page.keyboard.press('Space');
  await expect.poll(seconds).toBeGreaterThan(stopped);
});

test('what is kept is played without what is left out', async ({ page }) => {
  await edit(page, 'talk.mp3');
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('10');
  await page.getByRole('textbox', { name: 'End', exact: true }).fill('11');
  await slider(page, 'Playhead').press('PageUp');
  await press(page, 'ArrowRight', 10);
  await page.keyboard.press('x');
  await expect(page.getByRole('group', { name: 'Piece 2' })).toBeVisible();
  await slider(page, 'Playhead').press('Home');
  await page.evaluate(() => (window.harness.converter.asked.length = 0));
  await button(page, 'Play what is kept').click();
  await expect.poll(() => page.evaluate(() => window.harness.converter.asked.length)).toBeGreaterThan(1);
  const asked = await page.evaluate(() => window.harness.converter.asked.slice(0, 2));
  expect(asked[0]).toEqual({ startSeconds: 10, seconds: 1 });
  expect(asked[1]?.startSeconds).toBe(20);
});

test('twelve hours open in bounded memory, and nothing holds the page up', async ({ page, browser }) => {
  // Making the sound up takes longer than showing it.
  await page.evaluate(() => window.harness.converter.analyse(new File([], 'long.mp3'), undefined as never, () => undefined, new AbortController().signal));
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] });
  await edit(page, 'long.mp3');
  const surface = await page.locator('.wave-surface').boundingBox();
  if (!surface) throw new Error('nothing to scroll');
  await page.mouse.move(surface.x + surface.width / 3, surface.y + surface.height / 2);
  await page.keyboard.down('Control');
  for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  for (let step = 0; step < 20; step += 1) await page.mouse.wheel(60, 0);
  await expect(slider(page, 'Part that is shown')).toHaveAttribute('aria-valuetext', /^from 3:5/);
  const widest = await page.locator('canvas').evaluateAll((all) => Math.max(...all.map((canvas) => (canvas as HTMLCanvasElement).width)));
  expect(widest).toBeLessThanOrEqual(1280 * 3);
  const longest = longestTask(await browser.stopTracing());
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(50);
});

test('several files are cut alike', async ({ page }) => {
  await page.locator('input[type=file]').setInputFiles(['one.mp4', 'two.mp4', 'three.mp4'].map((name) => media(name)));
  await page.getByRole('checkbox', { name: /Select all/ }).check();
  await button(page, 'Cut 3 files').click();
  const dialog = page.getByRole('dialog', { name: 'Cut 3 files' });
  await dialog.getByRole('textbox', { name: 'Start' }).fill('0:10');
  await dialog.getByRole('textbox', { name: 'End' }).fill('0:05');
  await expect(dialog.getByText('The end must come after the start.')).toBeVisible();
  await expect(button(page, 'Apply')).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'End' }).fill('9:00');
  await button(page, 'Apply').click();
  for (const name of ['one.mp4', 'two.mp4', 'three.mp4']) await expect(row(page, name)).toContainText('0:10 to 9:00');
});

test('files that are joined are one sound, across whose border a piece is cut and played', async ({ page }) => {
  await page.locator('input[type=file]').setInputFiles(['talk 1.mp3', 'talk 2.mp3'].map((name) => media(name, 'audio/mpeg')));
  await page.getByLabel('Select all').check();
  await button(page, 'Join 2 files into one MP3').click();
  await page.getByLabel('Title of the whole').fill('Both');
  await page.getByRole('dialog').getByRole('button', { name: 'Join', exact: true }).click();
  await button(page, 'Edit Both').click();
  await expect(slider(page, 'End')).toHaveAttribute('aria-valuetext', '0:20:00.000');
  await expect(page.getByText('Drawing the sound')).toBeHidden();
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('9:59');
  await page.getByRole('textbox', { name: 'End', exact: true }).fill('10:01');
  await page.evaluate(() => (window.harness.converter.asked.length = 0));
  await button(page, 'Play what is kept').click();
  await expect.poll(() => page.evaluate(() => window.harness.converter.asked.length)).toBeGreaterThan(1);
  // The last second of the first, then the second from its beginning on.
  expect(await page.evaluate(() => window.harness.converter.asked.slice(0, 2).map(({ startSeconds }) => startSeconds))).toEqual([599, 0]);
  const { keep } = await converted(page);
  expect(keep).toEqual([{ startSeconds: 599, endSeconds: 601 }]);
});
