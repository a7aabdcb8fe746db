/** What is cut of a file: by the keyboard alone, with a mouse, by times; and what it sounds like. */
import { watchTasks } from '../../tools/page_tasks.mjs';
import { converted, edit, press, slider } from './cut_page';
import { media } from './fixture';
import { button, expect, row, silentWav, tabTo, test } from './queue_page';

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

test('marks and borders are set by keys while it is heard, and J, K and L are slower, stop and faster', async ({ page }) => {
  await page.locator('input[type=file]').setInputFiles([{ name: 'tone.wav', mimeType: 'audio/wav', buffer: silentWav(60) }]);
  await button(page, 'Edit tone.wav').click();
  const seconds = async (): Promise<number> => Number(await slider(page, 'Playhead').getAttribute('aria-valuenow'));
  const rate = (): Promise<number> => page.locator('audio, video').evaluate((media: HTMLMediaElement) => media.playbackRate);
  await slider(page, 'Playhead').press('ArrowRight');
  await page.keyboard.press('l');
  await expect.poll(seconds).toBeGreaterThan(1.2);
  await page.keyboard.press('i');
  await page.keyboard.press('l');
  await expect.poll(rate).toBe(1.5);
  await expect.poll(seconds).toBeGreaterThan(2);
  await page.keyboard.press('m');
  await press(page, 'j', 2);
  await expect.poll(rate).toBe(0.75);
  await expect.poll(seconds).toBeGreaterThan(3);
  await page.keyboard.press('m');
  await page.keyboard.press('o');
  await page.keyboard.press('k');
  await expect(button(page, 'Play')).toBeVisible();
  const stopped = await seconds();
  const { keep, marks } = await converted(page);
  const [piece] = keep;
  expect(keep).toHaveLength(1);
  expect(piece?.startSeconds).toBeGreaterThan(1.2);
  expect(marks).toHaveLength(2);
  expect(marks[0]?.seconds).toBeGreaterThan(2);
  expect(marks[1]?.seconds).toBeGreaterThan(3);
  expect(piece?.endSeconds ?? 0).toBeLessThanOrEqual(stopped);
  expect(piece?.endSeconds ?? 0).toBeGreaterThanOrEqual(marks[1]?.seconds ?? Infinity);
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

test('twelve hours open in bounded memory, and nothing holds the page up', async ({ page }) => {
  // Making the sound up takes longer than showing it.
  await page.evaluate(() => window.harness.converter.analyse(new File([], 'long.mp3'), undefined as never, () => undefined, new AbortController().signal));
  const tasks = await watchTasks(page);
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
  const { longestMs } = await tasks();
  expect(longestMs).toBeGreaterThan(0);
  expect(longestMs).toBeLessThan(50);
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
