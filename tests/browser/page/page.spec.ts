import { button, choose, chooseInMenu, expect, row, test } from './queue_page';

test('says what it does, and that nothing leaves the device', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Turn any video or audio file into an MP3' })).toBeVisible();
  await expect(page.getByText('nothing leaves your device')).toBeVisible();
});

test('converts what was chosen when asked, and saves it under the source’s name', async ({ page }) => {
  await choose(page, 'Größe.mp4', 'talk.mkv');
  await expect(row(page, 'talk.mkv')).toContainText('5 bytes');
  await button(page, 'Convert 2 files').click();
  await expect(page).toHaveTitle(/%.*Unreel/);
  await button(page, 'Save Größe.mp3').waitFor();
  await expect(page.getByText('All 2 files are done.').first()).toBeVisible();
  await expect(page).toHaveTitle('Done · Unreel');
  const download = page.waitForEvent('download');
  await button(page, 'Save Größe.mp3').click();
  expect((await download).suggestedFilename()).toBe('Größe.mp3');
  await expect(row(page, 'Größe.mp3')).toContainText('Saved');
});

test('a running job can be paused, resumed, cancelled and retried', async ({ page }) => {
  await choose(page, 'hold.mp4');
  await button(page, 'Convert 1 file').click();
  const bar = page.getByRole('progressbar', { name: 'Progress of hold.mp4' });
  await expect(bar).toHaveJSProperty('value', 0.38);
  await expect(row(page, 'hold.mp4')).toContainText('38 × real time');
  await chooseInMenu(page, 'hold.mp4', 'Pause');
  await expect(row(page, 'hold.mp4')).toContainText('Paused at 38%');
  await button(page, 'Resume').click();
  await button(page, 'Cancel hold.mp4').click();
  await expect(row(page, 'hold.mp4')).toContainText('Cancelled');
  await button(page, 'Retry hold.mp4').click();
  await expect(bar).toBeVisible();
  await button(page, 'Cancel hold.mp4').click();
  await expect(row(page, 'hold.mp4')).toContainText('Cancelled');
  await chooseInMenu(page, 'hold.mp4', 'Remove');
  await expect(page.getByRole('listitem').filter({ hasText: 'hold.mp4' })).toHaveCount(0);
});

test('one line, one bar and the title say how far all files are, with what failed counted', async ({ page }) => {
  await choose(page, 'a.mp4', 'fail-no_audio.mp4', 'b.mp4', 'hold.mp4');
  await button(page, 'Convert 4 files').click();
  await expect(page.getByText('2 of 4 done, 1 failed')).toBeVisible();
  await expect(row(page, 'hold.mp4')).toContainText('38%');
  // Of 600 s each, two whole ones and 38 % of the third.
  await expect(page.getByRole('progressbar', { name: 'Progress of all files' })).toHaveJSProperty('value', 2.38 / 3);
  await expect(page).toHaveTitle(/^79% · 2 of 4 · .*Unreel$/);
  await button(page, 'Pause').click();
  await expect(page.locator('.batch')).toContainText('2 of 4 done, 1 failed · paused');
  await expect(page).toHaveTitle('79% · 2 of 4 · paused · Unreel');
  await button(page, 'Cancel hold.mp4').click();
  await expect(page.getByRole('progressbar', { name: 'Progress of all files' })).toHaveCount(0);
});

test('files added meanwhile wait for their own “Convert”, and “Stop” lets the queued ones wait again', async ({ page }) => {
  await choose(page, 'hold.mp4', 'next.mp4');
  await button(page, 'Convert 2 files').click();
  await choose(page, 'later.mp4');
  await expect(row(page, 'next.mp4')).toContainText('In the queue');
  await expect(button(page, 'Convert 1 file')).toBeVisible();
  await button(page, 'Convert 1 file').click();
  await expect(page.getByText('0 of 3 done')).toBeVisible();
  await button(page, 'Stop').click();
  await expect(row(page, 'hold.mp4')).toContainText('Cancelled');
  await expect(button(page, 'Convert 2 files')).toBeVisible();
});

test('a double click on “Convert” converts', async ({ page }) => {
  await choose(page, 'hold.mp4', 'next.mp4');
  const { x, y, width, height } = (await button(page, 'Convert 2 files').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  for (const part of [0.1, 0.5, 0.9]) {
    await page.mouse.dblclick(x + width * part, y + height / 2, { delay: 30 });
    await expect(page.getByText('0 of 2 done')).toBeVisible();
  }
});

test('a failed job says why, what to do, and keeps details for a bug report', async ({ page }) => {
  await choose(page, 'fail-disk_full.mp4', 'fail-no_audio.mp4');
  await button(page, 'Convert 2 files').click();
  await expect(row(page, 'fail-disk_full.mp4')).toContainText('not enough space');
  await expect(button(page, 'Retry fail-disk_full.mp4')).toBeVisible();
  await expect(row(page, 'fail-no_audio.mp4')).toContainText('no sound');
  await expect(button(page, 'Retry fail-no_audio.mp4')).toHaveCount(0);
  await chooseInMenu(page, 'fail-no_audio.mp4', 'Details for a bug report');
  const dialog = page.getByRole('dialog', { name: 'fail-no_audio.mp4' });
  await expect(dialog).toContainText('no sound');
  await expect(dialog.getByLabel('Details')).toContainText('Error: no_audio');
  await expect(dialog.getByLabel('Details')).not.toContainText('fail-no_audio.mp4');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(button(page, 'More for fail-no_audio.mp4')).toBeFocused();
});

test('what was removed can be had back for some seconds, and is deleted then', async ({ page }) => {
  await page.clock.install();
  const deleted = () => page.evaluate(() => window.harness.store.deleted.length);
  await choose(page, 'a.mp4', 'b.mp4');
  await button(page, 'Convert 2 files').click();
  await button(page, 'Save b.mp3').waitFor();
  await chooseInMenu(page, 'a.mp3', 'Remove');
  await expect(row(page, 'a.mp3')).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(page.locator('.jobs > li h3')).toHaveText(['a.mp3', 'b.mp3']);
  await page.clock.runFor(30_000);
  expect(await deleted()).toBe(0);
  await button(page, 'Delete all results').click();
  await expect(button(page, 'Choose files')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(button(page, 'Save a.mp3')).toBeVisible();
  await button(page, 'Delete all results').click();
  // It stays as long as somebody is about to press it.
  await button(page, 'Undo').focus();
  await page.clock.runFor(30_000);
  expect(await deleted()).toBe(0);
  await button(page, 'Choose files').focus();
  await page.clock.runFor(30_000);
  await expect(button(page, 'Undo')).toHaveCount(0);
  await expect.poll(deleted).toBe(2);
});

test('what runs is cancelled when it is removed, and waits when it is wanted back', async ({ page }) => {
  await choose(page, 'hold.mp4', 'hold 2.mp4');
  await button(page, 'Convert 2 files').click();
  await expect(row(page, 'hold.mp4')).toContainText('38%');
  await button(page, 'More for all files').click();
  await page.getByRole('menuitem', { name: 'Remove all' }).click();
  await expect(button(page, 'Choose files')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(row(page, 'hold 2.mp4')).toContainText('38%');
  await expect(button(page, 'Edit hold.mp4')).toBeVisible();
});

test('the keyboard keeps its place when rows go and change', async ({ page }) => {
  await choose(page, 'a.mp4', 'b.mp4', 'hold.mp4');
  await button(page, 'Edit a.mp4').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'b.mp4')).toBeFocused();
  await button(page, 'More for b.mp4').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'hold.mp4')).toBeFocused();
  await button(page, 'Convert 1 file').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Files', exact: true })).toBeFocused();
  await button(page, 'Cancel hold.mp4').focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'hold.mp4')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(button(page, 'Choose files')).toBeFocused();
});

test('starts, ends and failures are announced, progress is not', async ({ page }) => {
  await page.evaluate(() => {
    const heard: string[] = [];
    const region = document.querySelector('[role=status]');
    if (region) new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { heard });
  });
  await choose(page, 'a.mp4');
  await button(page, 'Convert 1 file').click();
  await button(page, 'Save a.mp3').waitFor();
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
    '1 file added.',
    'Converting a.mp4.',
    'a.mp3 is ready to save.',
  ]);
});

test('files can be added and queued before the engine is there', async ({ page, pageUrl }) => {
  await page.goto(`${pageUrl}?starting`);
  await choose(page, 'a.mp4');
  await button(page, 'Convert 1 file').click();
  await expect(page.getByText('The converter is still loading')).toBeVisible();
  await page.evaluate(() => window.harness.converter.become({ state: 'ready', versions: { ffmpeg: '7' }, encoders: 1 }));
  await button(page, 'Save a.mp3').waitFor();
});

test('an engine that cannot be had is a sentence, not silence', async ({ page }) => {
  await page.evaluate(() =>
    window.harness.converter.become({ state: 'unavailable', error: { code: 'engine_unavailable', detail: 'made up' } }),
  );
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await choose(page, 'a.mp4');
  await expect(button(page, 'Convert 1 file')).toBeDisabled();
});

test('results in memory are warned about', async ({ page, pageUrl }) => {
  await page.goto(`${pageUrl}?memory`);
  await expect(page.getByText('keeps results in memory only')).toBeVisible();
});
