/** What is written into MP3s: fields of one file and of an album, and covers. */
import type { Locator, Page } from '@playwright/test';
import { media } from './fixture';
import { button, choose, expect, row, tabTo, test } from './queue_page';

const SONGS = ['Blue', 'Green', 'Red', 'White', 'Black', 'Grey', 'Pink', 'Brown', 'Gold', 'Silver', 'Violet', 'Orange'];
const ALBUM = SONGS.map((title, index) => `${String(index + 1).padStart(2, '0')} - The Band - ${title}.mp4`);

const editTags = async (page: Page, name: string): Promise<Locator> => {
  await button(page, `Edit ${name}`).click();
  await page.getByRole('tab', { name: 'Tags' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Tags' });
  await expect(panel.getByLabel('Title', { exact: true })).toBeVisible();
  return panel;
};

/** What the engine is asked to write, of each file. */
async function written(page: Page, files: number) {
  const asked = page.evaluate(
    (count) =>
      new Promise<{ tags: Record<string, string>; cover: string | null; keepsCover: boolean }[]>((resolve) => {
        const { converter } = window.harness;
        const convert = converter.convert.bind(converter);
        const seen: { tags: Record<string, string>; cover: string | null; keepsCover: boolean }[] = [];
        converter.convert = (wish, listener) => {
          const { options } = wish;
          const { set, keepsCover } = options.recipe.written;
          void (async () => {
            const head = options.cover && new Uint8Array(await options.cover.slice(0, 4).arrayBuffer());
            seen.push({ tags: Object.fromEntries(set.map(({ name, value }) => [name, value])), cover: head && String.fromCharCode(...head), keepsCover });
            if (seen.length === count) resolve(seen);
          })();
          return convert(wish, listener);
        };
        converter.ticks = 2;
      }),
    files,
  );
  await button(page, /^Convert /).click();
  return asked;
}

test('an album of twelve: from its files’ names, numbered, with one album for all, by the keyboard alone', async ({ page }) => {
  await choose(page, ...ALBUM);
  await page.getByRole('checkbox', { name: /Select all/ }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, button(page, 'Edit tags of 12 files'));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tags of 12 files' });
  await dialog.getByLabel('Album', { exact: true }).focus();
  await page.keyboard.type('Colours');
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Album', { exact: true })).toHaveValue('Colours');

  await dialog.getByLabel('Pattern').focus();
  await expect(dialog.getByText('Track: 1 · Artist: The Band · Title: Blue')).toBeVisible();
  await expect(dialog.getByText('All 12 names fit.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The fields of 12 files were filled in.')).toBeVisible();
  await expect(dialog.getByLabel('Title', { exact: true })).toHaveAttribute('placeholder', 'Different values');
  await expect(dialog.getByRole('textbox', { name: 'Artist', exact: true })).toHaveValue('The Band');

  await dialog.getByLabel('First number').focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The tracks are now numbered 1/12 to 12/12, in the list’s order.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const files = await written(page, 12);
  expect(files.map(({ tags }) => tags)).toEqual(
    SONGS.map((title, index) => ({ album: 'Colours', artist: 'The Band', title, track: `${index + 1}/12` })),
  );
});

test('a pattern that is wrong, or fits no name, says so, and changes nothing', async ({ page }) => {
  await choose(page, ...ALBUM.slice(0, 2), 'interlude.mp4');
  await page.getByRole('checkbox', { name: /Select all/ }).check();
  await button(page, 'Edit tags of 3 files').click();
  const pattern = page.getByLabel('Pattern');
  await expect(page.getByText('2 of 3 names fit; the others stay as they are.')).toBeVisible();
  await expect(page.getByText('does not fit', { exact: true })).toBeVisible();
  await pattern.fill('{trck} - {title}');
  await expect(page.getByText('{trck} is not known here.')).toBeVisible();
  await expect(pattern).toHaveAttribute('aria-invalid', 'true');
  await pattern.fill('{artist}{title}');
  await expect(page.getByText('Write something before {title}')).toBeVisible();
  await pattern.fill('{title} ({year})');
  await expect(page.getByText('None of the names fits this pattern.')).toBeVisible();
  await expect(button(page, 'Fill in 0 files')).toBeDisabled();
});

test('one file: what it has is shown, what changes is marked and can be set back, what is emptied will be removed', async ({ page }) => {
  await choose(page, 'song.mp3');
  const panel = await editTags(page, 'song.mp3');
  const title = panel.getByLabel('Title', { exact: true });
  await expect(title).toHaveValue('So What');
  await title.fill('');
  await expect(panel.getByText('will be removed')).toBeVisible();
  const artist = panel.getByRole('textbox', { name: 'Artist', exact: true });
  await artist.fill('M. Davis');
  await expect(panel.getByText('changed')).toBeVisible();
  await button(page, 'Reset Artist').click();
  await expect(artist).toHaveValue('Miles Davis');
  await expect(artist).toBeFocused();
  await panel.getByLabel('Date', { exact: true }).fill('May 1959');
  await expect(panel.getByText('Write the year first: 2024, 2024-05 or 2024-05-17.')).toBeVisible();
  await panel.getByLabel('Date', { exact: true }).fill('1959-08-17');
  await panel.getByLabel('Lyrics', { exact: true }).fill('None,\nit is instrumental.');
  await panel.getByLabel('Name', { exact: true }).fill('Year');
  await expect(panel.getByText('There is a field for this above.')).toBeVisible();
  await panel.getByLabel('Name', { exact: true }).fill('Mood');
  await panel.getByLabel('Text', { exact: true }).fill('calm');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Mood' })).toHaveValue('calm');
  await page.keyboard.press('Escape');
  const [file] = await written(page, 1);
  expect(file?.tags).toEqual({ title: '', date: '1959-08-17', lyrics: 'None,\nit is instrumental.', Mood: 'calm' });
});

test('a tag of a megabyte is refused where it is written, and the file keeps what it had', async ({ page }) => {
  await choose(page, 'song.mp3');
  const panel = await editTags(page, 'song.mp3');
  await panel.getByLabel('Lyrics', { exact: true }).fill('la'.repeat(500_000));
  await expect(panel.getByText('This is too long')).toBeVisible();
  await panel.getByLabel('Title', { exact: true }).fill('Kept');
  await page.keyboard.press('Escape');
  const [file] = await written(page, 1);
  expect(file?.tags).toEqual({ title: 'Kept' });
});

test('several files: only what was touched changes', async ({ page }) => {
  await choose(page, 'song.mp3', 'film.mp4');
  // Before somebody has looked, nobody knows that it has no artist that would have to be removed.
  await expect(row(page, 'film.mp4')).toContainText('AAC stereo');
  await page.getByRole('checkbox', { name: /Select all/ }).check();
  await button(page, 'Edit tags of 2 files').click();
  const dialog = page.getByRole('dialog', { name: 'Tags of 2 files' });
  await expect(dialog.getByLabel('Title', { exact: true })).toHaveAttribute('placeholder', 'Different values');
  await button(page, 'Remove Artist from all files').click();
  await expect(dialog.getByText('will be removed')).toBeVisible();
  await dialog.getByLabel('Genre', { exact: true }).fill('Jazz');
  await button(page, 'Done').click();
  expect((await written(page, 2)).map(({ tags }) => tags)).toEqual([{ artist: '', genre: 'Jazz' }, { genre: 'Jazz' }]);
});

test.describe('covers', () => {
  /** Drawn by the browser, so that it knows the kind. */
  const picture = (page: Page, type: string) =>
    page.evaluateHandle(async (kind) => {
      const canvas = new OffscreenCanvas(40, 30);
      canvas.getContext('2d')?.fillRect(0, 0, 40, 30);
      return new File([await canvas.convertToBlob({ type: kind })], 'cover', { type: kind });
    }, type);

  test('one is chosen, or pasted, or dropped, takes the other’s place, and goes again', async ({ page }) => {
    await choose(page, 'song.mp3');
    const panel = await editTags(page, 'song.mp3');
    const cover = panel.getByRole('group', { name: 'Cover' });
    await expect(cover.getByText('The file’s own: PNG, 67 bytes.')).toBeVisible();
    await expect(cover.getByRole('img', { name: 'Cover' })).toBeVisible();

    const png = await picture(page, 'image/png');
    await page.evaluate((file) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(file);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, png);
    await expect(cover.getByText('Your picture,')).toBeVisible();
    await button(page, 'Leave out').click();
    await expect(cover.getByText('Will be left out.')).toBeVisible();
    await expect(cover.getByRole('img')).toBeHidden();

    const jpeg = await page.evaluateHandle((file) => {
      const data = new DataTransfer();
      data.items.add(file);
      return data;
    }, await picture(page, 'image/jpeg'));
    await cover.dispatchEvent('dragover', { dataTransfer: jpeg });
    await expect(page.getByText('Drop to add')).toBeHidden();
    await cover.dispatchEvent('drop', { dataTransfer: jpeg });
    await expect(cover.getByText('Your picture,')).toBeVisible();
    await page.keyboard.press('Escape');
    // It was no file to be converted.
    await expect(page.getByRole('list', { name: 'Files' }).getByRole('heading')).toHaveText(['song.mp3']);
    expect(await written(page, 1)).toEqual([{ tags: {}, cover: '\u00ff\u00d8\u00ff\u00e0', keepsCover: true }]);
  });

  test('what is no picture says so, and the cover stays as it was', async ({ page }) => {
    await choose(page, 'song.mp3');
    const panel = await editTags(page, 'song.mp3');
    const cover = panel.getByRole('group', { name: 'Cover' });
    const input = cover.locator('input[type=file]');
    await input.setInputFiles(media('cover.jpg', 'image/jpeg'));
    await expect(cover.getByText('This is no picture that your browser can show.')).toBeVisible();
    await input.setInputFiles({ name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>') });
    await expect(cover.getByText('This is no picture that your browser can show.')).toBeVisible();
    await input.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.alloc(40 * 1024 * 1024) });
    await expect(cover.getByText('larger than 33.6 MB')).toBeVisible();
    await expect(cover.getByText('The file’s own: PNG, 67 bytes.')).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await written(page, 1)).toEqual([{ tags: {}, cover: null, keepsCover: true }]);
  });

  test('one is dropped for several files that have different ones', async ({ page }) => {
    await choose(page, 'song.mp3', 'film.mp4');
    await page.getByRole('checkbox', { name: /Select all/ }).check();
    await button(page, 'Edit tags of 2 files').click();
    await expect(page.getByText('1 of 2 files have one, and keep it.')).toBeVisible();
    await button(page, 'Leave out').click();
    await button(page, 'Done').click();
    expect((await written(page, 2)).map(({ keepsCover }) => keepsCover)).toEqual([false, false]);
  });

  test('a video that the browser cannot play has no stills, and says so', async ({ page }) => {
    await choose(page, 'film.mp4');
    const panel = await editTags(page, 'film.mp4');
    await button(page, 'From the video…').click();
    await expect(panel.getByText('Your browser cannot show the pictures of this video.')).toBeVisible();
  });
});
