/** A folder of sources against a folder of MP3s: what is there, and was made by the same recipe, is not made again. */
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { button, expect, row, tabTo, test } from './queue_page';

const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name, exact: true });
const undo = (page: Page) => page.getByRole('region', { name: 'Removed' });

/** Instead of the dialogs: folders of the browser's own, one to read and one to write. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const folder = async (name: string) => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    Object.assign(window, { showDirectoryPicker: ({ id }: { id: string }) => folder(id === 'unreel-source' ? 'Course' : 'Stick') });
  });
  await page.reload();
  for (const name of ['one.mp4', 'two.mp4', 'three.mp4']) await put(page, `Course/${name}`, 'media');
});

async function put(page: Page, path: string, content: string): Promise<void> {
  await page.evaluate(
    async ([to = '', text = '']) => {
      let folder = await navigator.storage.getDirectory();
      const names = to.split('/');
      const last = names.pop() ?? '';
      for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
      const writable = await (await folder.getFileHandle(last, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    },
    [path, content],
  );
}

interface Seen {
  readonly size: number;
  readonly lastModified: number;
}

/** What is in the folder of MP3s, but for the index. */
function stick(page: Page): Promise<Record<string, Seen>> {
  return page.evaluate(async () => {
    const seen: Record<string, Seen> = {};
    async function go(folder: FileSystemDirectoryHandle, before: string): Promise<void> {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await go(handle as FileSystemDirectoryHandle, `${before}${name}/`);
        else if (name !== 'unreel.json') {
          const { size, lastModified } = await (handle as FileSystemFileHandle).getFile();
          seen[before + name] = { size, lastModified };
        }
      }
    }
    await go(await (await navigator.storage.getDirectory()).getDirectoryHandle('Stick', { create: true }), '');
    return seen;
  });
}

const names = async (page: Page): Promise<readonly string[]> => Object.keys(await stick(page)).sort();

async function addCourse(page: Page, count: number): Promise<void> {
  await button(page, /Choose a folder|Add a folder/).click();
  await expect(button(page, `Convert ${count} files`)).toBeVisible();
}

async function onlyMissing(page: Page): Promise<void> {
  await button(page, 'More for all files').click();
  await item(page, 'Only what is missing in a folder…').click();
}

/** The folder has what the list became. */
async function fill(page: Page, count = 3): Promise<void> {
  await addCourse(page, count);
  await onlyMissing(page);
  await expect(page.getByRole('note').getByText(`None of ${count} files is in “Stick” yet. What is finished is saved there.`)).toBeVisible();
  await button(page, `Convert ${count} files`).click();
  await expect(page.getByText(`What is finished is saved into “Stick”: ${count} MP3s so far`)).toBeVisible();
  await expect.poll(() => indexed(page)).toBe(count);
}

/** How many sources the index knows. */
function indexed(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Stick');
    try {
      const text = await (await (await folder.getFileHandle('unreel.json')).getFile()).text();
      return Object.keys((JSON.parse(text) as { readonly sources: object }).sources).length;
    } catch {
      return 0;
    }
  });
}

async function visitAgain(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(button(page, 'Choose files')).toBeVisible();
}

test('the first time all is made, the second time nothing, which can be undone', async ({ page }) => {
  await fill(page);
  const before = await stick(page);
  expect(Object.keys(before).sort()).toEqual(['Course/one.mp3', 'Course/three.mp3', 'Course/two.mp3']);
  await visitAgain(page);
  await addCourse(page, 3);
  await onlyMissing(page);
  await expect(undo(page)).toHaveText('All 3 are in “Stick” already, made by the same recipe. Nothing is left to be made.Undo');
  await expect(page.getByRole('status').filter({ hasText: 'All 3 are in “Stick” already' })).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await expect(button(page, /^Convert/)).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(button(page, 'Convert 3 files')).toBeVisible();
  expect(await stick(page)).toEqual(before);
});

test('what came since, and what was changed since, is made; all by the keyboard', async ({ page }) => {
  await fill(page);
  const before = await stick(page);
  await put(page, 'Course/two.mp4', 'other media');
  await put(page, 'Course/four.mp4', 'media');
  await visitAgain(page);
  await addCourse(page, 4);
  await tabTo(page, button(page, 'More for all files'));
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 5 && !(await item(page, /^Only what/).evaluate((one) => one === document.activeElement)); presses += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(undo(page)).toContainText('2 of 4 are in “Stick” already, made by the same recipe. 2 are left. 1 takes the place of an older MP3.');
  await expect(button(page, 'More for all files')).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await button(page, 'Convert 2 files').click();
  await expect(page.getByText('What is finished is saved into “Stick”: 2 MP3s so far')).toBeVisible();
  const after = await stick(page);
  expect(Object.keys(after).sort()).toEqual(['Course/four.mp3', 'Course/one.mp3', 'Course/three.mp3', 'Course/two.mp3']);
  for (const name of ['one', 'three']) expect(after[`Course/${name}.mp3`]).toEqual(before[`Course/${name}.mp3`]);
  expect(after['Course/two.mp3']?.lastModified).toBeGreaterThan(before['Course/two.mp3']?.lastModified ?? Infinity);
});

test('by another recipe all is made anew, in place of what this page wrote, and beside what somebody changed', async ({ page }) => {
  await fill(page);
  const before = await stick(page);
  await put(page, 'Stick/Course/one.mp3', 'with other tags');
  await visitAgain(page);
  await addCourse(page, 3);
  await page.getByRole('combobox', { name: 'Make' }).selectOption({ label: 'Podcast' });
  await onlyMissing(page);
  await expect(page.getByRole('note').getByText('None of 3 files is in “Stick” yet. 3 take the place of older MP3s.')).toBeVisible();
  await button(page, 'Convert 3 files').click();
  await expect(page.getByText('What is finished is saved into “Stick”: 3 MP3s so far')).toBeVisible();
  const after = await stick(page);
  expect(Object.keys(after).sort()).toEqual(['Course/one (2).mp3', 'Course/one.mp3', 'Course/three.mp3', 'Course/two.mp3']);
  expect(after['Course/one.mp3']?.size).toBe('with other tags'.length);
  expect(after['Course/two.mp3']?.lastModified).toBeGreaterThan(before['Course/two.mp3']?.lastModified ?? Infinity);
});

test('an MP3 that nobody wrote down counts by its name, and is told apart; what is older stays', async ({ page }) => {
  await put(page, 'Stick/Course/one.mp3', 'made elsewhere');
  await put(page, 'Stick/Course/two.mp3', 'older');
  await put(page, 'Course/two.mp4', 'newer media');
  await addCourse(page, 3);
  await onlyMissing(page);
  await expect(undo(page)).toContainText('1 of 3 is in “Stick” already; by which settings is not known. 2 are left.');
  await button(page, 'Convert 2 files').click();
  await expect(page.getByText('What is finished is saved into “Stick”: 2 MP3s so far')).toBeVisible();
  expect(await names(page)).toEqual(['Course/one.mp3', 'Course/three.mp3', 'Course/two (2).mp3', 'Course/two.mp3']);
  expect((await stick(page))['Course/two.mp3']?.size).toBe('older'.length);
});

test('what was saved into a folder by itself is known there, too', async ({ page }) => {
  await addCourse(page, 3);
  await button(page, 'Convert 3 files').click();
  await expect(page.getByRole('button', { name: /^Save .*\.mp3$/ })).toHaveCount(3);
  await button(page, 'Save all').click();
  await item(page, 'Into a folder…').click();
  await expect(row(page, 'two.mp3')).toContainText('Saved');
  await expect.poll(() => indexed(page)).toBe(3);
  await visitAgain(page);
  await addCourse(page, 3);
  await onlyMissing(page);
  await expect(undo(page)).toContainText('All 3 are in “Stick” already, made by the same recipe.');
});

test('a file of the index’s name that is somebody else’s stays as it is', async ({ page }) => {
  await put(page, 'Stick/unreel.json', '{"name":"unreel"}');
  await addCourse(page, 3);
  await onlyMissing(page);
  await button(page, 'Convert 3 files').click();
  await expect(page.getByText('What is finished is saved into “Stick”: 3 MP3s so far')).toBeVisible();
  await button(page, 'Stop saving').click();
  const text = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Stick');
    return (await (await folder.getFileHandle('unreel.json')).getFile()).text();
  });
  expect(text).toBe('{"name":"unreel"}');
});

test('where no folder can be chosen, the menu says so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
  await page.reload();
  await page.locator('input[type=file]').setInputFiles(['a.mp4', 'b.mp4'].map((name) => ({ name, mimeType: 'video/mp4', buffer: Buffer.from('media') })));
  await button(page, 'More for all files').click();
  await expect(item(page, 'Only what is missing in a folder: not in this browser')).toBeDisabled();
});
