import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { expect, media, test } from './fixture';
import { chooseInMenu } from './queue_page';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1100, 320]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' } as object);

      test('every state of the page is accessible and fits', async ({ page, pageUrl }) => {
        const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
        // As in a browser of iOS, whose About says one thing more.
        await page.addInitScript(() => {
          Object.defineProperty(Navigator.prototype, 'standalone', { value: false });
          Object.defineProperty(Navigator.prototype, 'maxTouchPoints', { value: 5 });
        });
        await page.goto(`${pageUrl}?memory`);
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);

        await page.evaluate(() => {
          window.harness.app.become({ canInstall: true, update: 'waiting', offline: 'ready' });
          window.harness.handOver({ files: [], problem: { code: 'unreadable', count: 1200 } });
        });
        await page.getByRole('button', { name: 'Install' }).waitFor();
        await page.getByRole('button', { name: 'Update' }).waitFor();
        await page.getByText('could not be read').waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);
        await page.getByRole('button', { name: 'Dismiss' }).click();
        await page.evaluate(() => window.harness.app.become({ update: 'taken' }));

        const input = page.locator('input[type=file]');
        await input.setInputFiles(['warn.mp4', 'fail-disk_full.mp4', 'hold.mp4', 'next.mp4'].map((name) => media(name)));
        await page.getByRole('button', { name: 'Convert 4 files' }).click();
        await page.getByRole('progressbar', { name: 'Progress of hold.mp4' }).waitFor();
        await input.setInputFiles([media('tracks.mkv'), media(`${'long'.repeat(40)}.mp4`)]);
        // What stays in sight at the edges lies over rows where there is no room for all of them.
        await page.setViewportSize({ width, height: 2000 });
        await page.getByText('3 audio tracks').waitFor();
        await page.getByRole('checkbox', { name: 'Select tracks.mkv' }).click();
        await page.getByRole('button', { name: 'More for fail-disk_full.mp4' }).click();
        await page.getByRole('menuitem', { name: 'Details for a bug report' }).waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await chooseInMenu(page, 'fail-disk_full.mp4', 'Details for a bug report');
        await page.getByRole('dialog', { name: 'fail-disk_full.mp4' }).waitFor();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /warning/ }).click();
        await page.getByText('when the conversion is over').waitFor();
        // Further down, the toolbar that stays in sight lies over a row.
        await page.evaluate(() => scrollTo(0, 0));
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);

        await page.getByRole('button', { name: 'Edit tracks.mkv' }).click();
        await page.getByLabel('Audio track').waitFor();
        await page.getByRole('textbox', { name: 'Start', exact: true }).fill('never');
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);
        await page.getByRole('tab', { name: 'Sound' }).click();
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);
        await page.getByRole('button', { name: 'Done' }).click();
        await page.getByRole('button', { name: 'Settings for 1 file' }).click();
        await page.getByRole('dialog', { name: 'Settings for 1 file' }).waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);
        await page.keyboard.press('Escape');

        await page.getByRole('button', { name: 'Save warn.mp3' }).click();
        await page.getByRole('button', { name: 'Stop' }).click();
        await page.getByText('Cancelled').first().waitFor();
        expect(await violations(page)).toEqual([]);

        await page.getByRole('button', { name: 'About' }).click();
        await page.getByRole('dialog', { name: 'About Unreel' }).waitFor();
        await page.getByText('Add to Home Screen').waitFor();
        await page.getByRole('button', { name: 'Check for updates' }).click();
        await page.getByText('This is the newest version.').waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);
      });

      test('every dialog, the player and what comes of results are accessible and fit', async ({ page, pageUrl }) => {
        const fits = () => page.evaluate(() => [document.documentElement, ...document.querySelectorAll('dialog[open]')].every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth));
        await page.goto(pageUrl);
        const looksRight = async (name: string): Promise<void> => {
          const dialog = page.getByRole('dialog', { name });
          await dialog.waitFor();
          expect(await violations(page)).toEqual([]);
          expect(await fits()).toBe(true);
          await page.keyboard.press('Escape');
          await expect(dialog).toBeHidden();
        };
        await page.getByRole('button', { name: 'Help' }).click();
        await looksRight('Help');
        await page.getByRole('button', { name: 'Settings' }).click();
        await looksRight('Settings');

        const input = page.locator('input[type=file]');
        await input.setInputFiles(['a.mp4', 'b.mp4'].map((name) => media(name)));
        await page.getByRole('checkbox', { name: /Select all/ }).check();
        await page.getByRole('button', { name: 'Join 2 files' }).click();
        await looksRight('Join 2 files into one MP3');
        await page.getByRole('button', { name: 'Cut 2 files' }).click();
        await looksRight('Cut 2 files');
        await chooseInMenu(page, 'b.mp4', 'Move up');
        await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'hidden' });
        expect(await violations(page)).toEqual([]);

        await page.getByRole('button', { name: 'Convert 2 files' }).click();
        await page.getByRole('button', { name: 'verified' }).nth(1).click();
        await page.getByText('decoded from start to end').waitFor();
        await page.setViewportSize({ width, height: 1600 });
        expect(await violations(page)).toEqual([]);
        await chooseInMenu(page, 'a.mp3', 'Rename…');
        await looksRight('Rename this MP3');
        await chooseInMenu(page, 'a.mp3', 'Play');
        await page.getByRole('region', { name: 'Playing a.mp3' }).waitFor();
        await page.getByRole('button', { name: 'Save all' }).click();
        await page.getByRole('menuitem', { name: 'As one zip' }).waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);
        await page.keyboard.press('Escape');
        await chooseInMenu(page, 'b.mp3', 'Remove');
        await page.getByRole('button', { name: 'Undo' }).waitFor();
        expect(await violations(page)).toEqual([]);
      });

      test('the waveform, its handles and its marks are accessible and fit', async ({ page, pageUrl }) => {
        await page.goto(pageUrl);
        await page.locator('input[type=file]').setInputFiles([media('talk.mp3', 'audio/mpeg')]);
        await page.getByRole('button', { name: 'Edit talk.mp3' }).click();
        const panel = page.getByRole('tabpanel', { name: 'Cut' });
        const fits = () => panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
        await panel.getByText('its sound is decoded for it').waitFor();
        await expect(panel.getByText('Drawing the sound')).toBeHidden();
        expect(await violations(page)).toEqual([]);
        await panel.getByRole('slider', { name: 'Playhead' }).press('PageUp');
        await page.keyboard.press('s');
        await panel.getByLabel('Add marks from').selectOption('the file’s chapters');
        await panel.getByRole('button', { name: 'Add marks' }).click();
        await panel.getByText('3 marks added').waitFor();
        await panel.getByRole('textbox', { name: 'End' }).first().fill('never');
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);
      });

      test('what is written can be edited, for one file and for several, and all of that is accessible and fits', async ({ page, pageUrl }) => {
        await page.goto(pageUrl);
        await page.locator('input[type=file]').setInputFiles(['song.mp3', '01 - Band - Song.mp4'].map((name) => media(name)));
        await page.getByRole('button', { name: 'Edit song.mp3' }).click();
        await page.getByRole('tab', { name: 'Tags' }).click();
        const panel = page.getByRole('tabpanel', { name: 'Tags' });
        const fits = (place: Locator) => place.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
        await panel.getByRole('img', { name: 'Cover' }).waitFor();
        await panel.getByLabel('Title').fill('');
        await panel.getByLabel('Date').fill('20');
        await panel.getByLabel('Name', { exact: true }).fill('year');
        await panel.getByLabel('Pattern').fill('{');
        await panel.locator('input[type=file][accept*=image]').setInputFiles(media('a.jpg', 'image/jpeg'));
        await panel.getByText('This is no picture').waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await fits(panel)).toBe(true);
        await page.getByRole('button', { name: 'Done' }).click();

        await page.getByRole('checkbox', { name: /Select all/ }).check();
        await page.getByRole('button', { name: 'Tags of 2 files' }).click();
        const dialog = page.getByRole('dialog', { name: 'Tags of 2 files' });
        await dialog.getByLabel('First number').fill('0');
        await dialog.getByText('does not fit', { exact: true }).waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await fits(dialog)).toBe(true);
      });

      test('what is made can be adjusted, and all of that is accessible and fits', async ({ page, pageUrl }) => {
        await page.goto(`${pageUrl}#recipe=e30`);
        await page.getByText('These settings came with the link').waitFor();
        await page.locator('input[type=file]').setInputFiles([media('a.mp4')]);
        await page.getByRole('button', { name: 'Adjust' }).click();
        const panel = page.getByRole('dialog', { name: 'Adjust' });
        const fits = () => panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);

        await panel.getByLabel('Fade in', { exact: true }).fill('3');
        await panel.getByText('More', { exact: true }).click();
        await panel.getByLabel('Bitrate', { exact: true }).selectOption({ label: 'Constant: for players that expect it' });
        await panel.getByLabel('Sample rate', { exact: true }).selectOption('8 kHz');
        await panel.getByLabel('Cover no larger than').fill('5');
        await panel.getByLabel('Pattern', { exact: true }).fill('{nothing}');
        await panel.getByText('Words that can stand in it').click();
        await panel.getByLabel('Of files with several').selectOption('The one in a language');
        await panel.getByLabel('Volume', { exact: true }).selectOption('Evenly loud, peaks held back');
        await panel.getByLabel('How loud').selectOption('Another');
        await panel.getByLabel('Aimed at', { exact: true }).fill('3');
        await panel.getByLabel('Split', { exact: true }).selectOption('Where a limit is reached');
        await panel.getByLabel('Largest', { exact: true }).fill('');
        await panel.getByLabel('No silence at the ends', { exact: true }).check();
        await panel.getByText('What silence is').click();
        await panel.getByLabel('Name for these settings').fill('W'.repeat(100));
        await panel.getByRole('button', { name: 'Save', exact: true }).click();
        await panel.getByRole('button', { name: 'Copy link' }).click();
        await panel.getByLabel('Link with these settings').waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await fits()).toBe(true);

        await panel.getByRole('button', { name: /^Rename/ }).click();
        await panel.getByLabel('An MP3 that is one already', { exact: true }).selectOption('Always encoded');
        await panel.getByLabel('Longest', { exact: true }).fill('300');
        await panel.getByLabel('Bitrate', { exact: true }).selectOption({ label: 'As much as fits into a size' });
        expect(await violations(page)).toEqual([]);
        await panel.getByLabel(/^New name/).press('Enter');
        await panel.getByRole('button', { name: /^Delete/ }).click();
        await panel.getByRole('button', { name: 'Undo' }).waitFor();
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}
