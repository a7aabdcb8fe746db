import { expect, type Locator, type Page } from '@playwright/test';
import { basename, join } from 'node:path';

/** Of ten minutes of sound, or of 4.5 GiB, on a machine that has other things to do. */
const LONGEST_CONVERSION_MS = 180_000;

/** The page as a user sees and uses it. */
export class UnreelPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`./${query}`);
  }

  async add(...paths: readonly string[]): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(paths);
  }

  /**
   * Adds files and waits until all of them were looked into: a worker that is still at that may be replaced when something is converted, and
   * what is done to a certain worker would befall another one.
   */
  async addAndLookInto(...paths: readonly string[]): Promise<void> {
    await this.add(...paths);
    for (const path of paths) await expect(this.job(basename(path))).toContainText(/stereo|mono/);
  }

  /** Of the files that were added. */
  async make(preset: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'What to make' }).selectOption(preset);
  }

  async convert(): Promise<void> {
    await this.page.getByRole('button', { name: /^Convert / }).click();
  }

  job(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'Files' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  progress(name: string): Locator {
    return this.page.getByRole('progressbar', { name: `Progress of ${name}` });
  }

  /** Until some of it is written. */
  async waitForSome(name: string): Promise<void> {
    await expect(this.job(name)).toContainText(/ written/);
  }

  async waitForResult(name: string): Promise<void> {
    await expect(this.job(name)).toContainText('Ready', { timeout: LONGEST_CONVERSION_MS });
  }

  /** Of a result, which are folded into their count. */
  async showWarnings(name: string): Promise<void> {
    await this.job(name).getByRole('button', { name: /\d+ warnings?$/ }).click();
  }

  async press(button: 'Pause' | 'Resume' | 'Cancel' | 'Retry' | 'Edit' | 'Remove', name: string): Promise<void> {
    // One click above the list: what is at work may be done before a menu has opened.
    if (button === 'Pause' || button === 'Resume') await this.page.locator('.toolbar').getByRole('button', { name: button, exact: true }).click();
    else if (button === 'Remove') await this.chooseInMenu(button, name);
    else await this.page.getByRole('button', { name: `${button} ${name}` }).click();
    // For good, as if nobody had wanted it back for a while.
    if (button === 'Remove') await this.page.getByRole('region', { name: 'Removed' }).getByRole('button', { name: 'Dismiss' }).click();
  }

  /** Of the row's menu, which shows what could be done when it was opened, and closes where the page is scrolled. */
  async chooseInMenu(item: string, name: string): Promise<void> {
    const chosen = this.page.getByRole('menuitem', { name: item, exact: true });
    await expect(async () => {
      if (!(await chosen.isVisible())) {
        await this.page.keyboard.press('Escape');
        await this.page.getByRole('button', { name: `More for ${name}`, exact: true }).click({ timeout: 10_000 });
      }
      await chosen.click({ timeout: 10_000 });
    }).toPass({ timeout: 40_000 });
  }

  /** Saves a result; returns the path of the file. */
  async save(name: string, folder: string): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: `Save ${name}` }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(name);
    const path = join(folder, name);
    await saved.saveAs(path);
    return path;
  }

  /** As if there had been none. The page is opened anew after that. */
  async forgetResults(): Promise<void> {
    await this.page.evaluate(() => new Promise<void>((resolve) => (indexedDB.deleteDatabase('unreel').onsuccess = () => resolve())));
  }

  /** From a file to the MP3 on disk. */
  async convertToFile(path: string, name: string, folder: string): Promise<string> {
    await this.add(path);
    await this.convert();
    await this.waitForResult(name);
    return this.save(name, folder);
  }

  /** Files below the root of the origin private file system, with their sizes. What the page deletes while they are listed is not among them. */
  privateFiles(): Promise<Record<string, number>> {
    return this.page.evaluate(async () => {
      const files: Record<string, number> = {};
      async function unlessDeleted(listing: () => Promise<void>): Promise<void> {
        try {
          await listing();
        } catch (error) {
          if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
        }
      }
      async function list(directory: FileSystemDirectoryHandle, path: string): Promise<void> {
        for await (const [name, handle] of directory.entries()) {
          await unlessDeleted(async () => {
            if (handle.kind === 'directory') await list(handle as FileSystemDirectoryHandle, `${path}${name}/`);
            else files[path + name] = (await (handle as FileSystemFileHandle).getFile()).size;
          });
        }
      }
      await list(await navigator.storage.getDirectory(), '/');
      return files;
    });
  }

  async expectNoPrivateFiles(): Promise<void> {
    await expect.poll(() => this.privateFiles()).toEqual({});
  }
}
