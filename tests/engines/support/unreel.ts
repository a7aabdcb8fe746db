import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { OwnRecipe } from '../../../web/src/recipe/own_recipe';
import type { Browser } from './browser';
import { SITE } from './names';

/** Of ten minutes of sound, on a machine that has other things to do. */
const LONGEST_CONVERSION_MS = 90_000;
const INTERVALS = [50];

/** 192 kbit/s in each frame: how many bits a variable bitrate takes depends on how the C library rounds. */
export const CONSTANT: OwnRecipe = { encoding: { mode: 'cbr', bitrateKbps: 192 } };

export const mp3Name = (name: string): string => name.replace(/\.\w+$/, '.mp3');

/** The page as a user sees and uses it, in any engine. */
export class Unreel {
  readonly browser: Browser;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  /** `recipe`: what differs from the defaults, which comes as a link. */
  async open(site = SITE, recipe = CONSTANT): Promise<void> {
    await this.browser.goto(`${site}#recipe=${Buffer.from(JSON.stringify(recipe)).toString('base64url')}`);
    await this.#appears('.add button');
  }

  async reload(): Promise<void> {
    await this.browser.reload();
    await this.#appears('.add button');
  }

  /** Chooses files of the given paths. */
  add(...paths: readonly string[]): Promise<void> {
    return this.browser.choose('input[type=file]', paths);
  }

  async convert(): Promise<void> {
    await this.#click('.toolbar-convert .button-primary');
  }

  async press(button: 'Pause' | 'Resume' | 'Cancel' | 'Retry' | 'Edit' | 'Remove' | 'Save', name: string): Promise<void> {
    if (button !== 'Pause' && button !== 'Resume' && button !== 'Remove') {
      await this.#click(`button[aria-label="${button} ${name}"]`);
      return;
    }
    await this.#click(`button[aria-label="More for ${name}"]`);
    // A menu of many lines: which of them has this name is marked for the click.
    await this.browser.evaluate((wanted) => {
      for (const item of document.querySelectorAll('.menu-item')) item.classList.toggle('wanted', item.textContent === wanted);
    }, button);
    await this.#click('.menu-item.wanted');
    if (button === 'Remove') await this.#click('.undo .button-icon');
  }

  /** All files of the list become one, which takes the title. */
  async join(title: string): Promise<void> {
    await this.#click('.selection-bar input[type=checkbox]');
    await this.#click('.selection-bar button[aria-label^="Join "]');
    await this.#appears('.join input[type=text]');
    // What is suggested goes.
    await this.browser.evaluate(() => document.querySelector<HTMLInputElement>('.join input[type=text]')?.select());
    await this.browser.type('.join input[type=text]', title);
    await this.#click('.join .button-primary');
  }

  /** Twenty seconds of a file are made ready to be heard, as they would become. */
  async prepareToHear(name: string): Promise<void> {
    await this.press('Edit', name);
    await this.#click('[data-tab="sound"]');
    await this.#click('.hear .hear-row .button');
    await this.#appears('.hear [role="group"] .button');
  }

  async hear(): Promise<void> {
    await this.#click('.hear [role="group"] .button');
  }

  async trim(name: string, { start, end }: { readonly start: string; readonly end: string }): Promise<void> {
    await this.press('Edit', name);
    await this.#appears('.time-field input[id$="-start"]');
    await this.browser.type('.time-field input[id$="-start"]', start);
    await this.browser.type('.time-field input[id$="-end"]', end);
    await this.#click('.editor-head .button-primary');
  }

  /** What stands below a file's name in the list, with its warnings; `null` where the list has no such file. */
  job(name: string): Promise<string | null> {
    return this.browser.evaluate((wanted) => {
      const item = [...document.querySelectorAll('.jobs > li')].find((li) => li.querySelector('h3')?.textContent === wanted);
      if (!item) return null;
      const lines = item.querySelectorAll('.item-status, .warnings li');
      return [...lines].map(({ textContent }) => textContent).join(' | ');
    }, name);
  }

  /** Of the one result that has any, which are folded into their count. */
  async showWarnings(): Promise<void> {
    await this.#click('.result-mark.attention');
  }

  progress(name: string): Promise<number | null> {
    return this.browser.evaluate((wanted) => {
      const bar = document.querySelector<HTMLProgressElement>(`progress[aria-label="Progress of ${wanted}"]`);
      return bar?.hasAttribute('value') ? bar.value : null;
    }, name);
  }

  /** What concerns the page as a whole. */
  notices(): Promise<string> {
    return this.browser.evaluate(() => [...document.querySelectorAll('.notice')].map(({ textContent }) => textContent).join(' | '));
  }

  async expectJob(name: string, sentence: RegExp, timeout = LONGEST_CONVERSION_MS): Promise<void> {
    await expect.poll(() => this.job(name), { message: name, intervals: INTERVALS, timeout }).toMatch(sentence);
  }

  async expectNotice(sentence: string): Promise<void> {
    await expect.poll(() => this.notices(), { intervals: INTERVALS }).toContain(sentence);
  }

  /** Waits for the result of a file, and saves it. Returns the path of the MP3, which WebKit may not have written to its end yet. */
  async save(name: string): Promise<string> {
    const mp3 = mp3Name(name);
    await this.expectJob(mp3, /^Ready/);
    await this.press('Save', mp3);
    // No event of an engine is taken: what counts is the file.
    const path = join(this.browser.downloads, mp3);
    await expect.poll(() => existsSync(path), { message: path, intervals: INTERVALS, timeout: 30_000 }).toBe(true);
    return path;
  }

  /** All results, once they are there, as the zip that the menu offers. Returns its path. */
  async saveZip(): Promise<string> {
    await this.#click('.toolbar-buttons [aria-haspopup="menu"]');
    const path = join(this.browser.downloads, 'Unreel.zip');
    await this.browser.evaluate(() => {
      const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(({ textContent }) => textContent === 'As one zip');
      item?.click();
    });
    await expect.poll(() => existsSync(path), { message: path, intervals: INTERVALS, timeout: 30_000 }).toBe(true);
    return path;
  }

  /** Files below the root of the private file system, with their sizes; `null` where the browser has none. */
  privateFiles(): Promise<Record<string, number> | null> {
    return this.browser.evaluate(async () => {
      const files: Record<string, number> = {};
      async function list(directory: FileSystemDirectoryHandle, path: string): Promise<void> {
        for await (const [name, handle] of directory.entries()) {
          if (handle.kind === 'directory') await list(handle as FileSystemDirectoryHandle, `${path}${name}/`);
          // What the page deletes while it is listed is not there.
          else files[path + name] = await (handle as FileSystemFileHandle).getFile().then(({ size }) => size, () => 0);
        }
      }
      const root = await navigator.storage.getDirectory().catch(() => null);
      if (!root) return null;
      await list(root, '/').catch((error: DOMException) => {
        if (error.name !== 'NotFoundError') throw error;
      });
      return files;
    });
  }

  /** Until so many segments of an unfinished MP3 are in its file. */
  async expectSegments(count: number): Promise<void> {
    const RECORD_BYTES = 40;
    const journaled = async (): Promise<number> => Object.entries((await this.privateFiles()) ?? {}).find(([name]) => name.endsWith('.journal'))?.[1] ?? 0;
    await expect.poll(journaled, { intervals: INTERVALS, timeout: LONGEST_CONVERSION_MS }).toBeGreaterThan(count * RECORD_BYTES + 100);
  }

  async expectNoPrivateFiles(): Promise<void> {
    await expect.poll(async () => Object.keys((await this.privateFiles()) ?? {}), { intervals: INTERVALS }).toEqual([]);
  }

  /** Until the browser has all of the page, to open it without its site. */
  async expectKept(): Promise<void> {
    const isKept = (): Promise<boolean> =>
      this.browser.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
    await expect.poll(isKept, { intervals: INTERVALS, timeout: 60_000 }).toBe(true);
  }

  /** So many drawings of the page. */
  frames(count: number): Promise<void> {
    return this.browser.evaluate(
      (left) =>
        new Promise<void>((resolve) => {
          const next = (): void => {
            left -= 1;
            if (left <= 0) resolve();
            else requestAnimationFrame(next);
          };
          next();
        }),
      count,
    );
  }

  async #appears(css: string): Promise<void> {
    const isThere = (): Promise<boolean> =>
      this.browser.evaluate((selector) => {
        const element = document.querySelector(selector);
        return element !== null && element.getClientRects().length > 0 && !element.matches(':disabled');
      }, css);
    await expect.poll(isThere, { message: css, intervals: INTERVALS }).toBe(true);
  }

  /** Until the element has heard of it: what the page draws above meanwhile, a notice perhaps, moves it away from under WebKit's pointer. */
  async #click(css: string): Promise<void> {
    await expect(async () => {
      await this.#appears(css);
      // Rows off the screen are not laid out, and WebKit's driver looks for a place to click before it scrolls.
      await this.browser.evaluate((selector) => {
        const element = document.querySelector<HTMLElement>(selector);
        element?.scrollIntoView({ block: 'center' });
        document.body.dataset['clicked'] = 'no';
        element?.addEventListener('click', () => (document.body.dataset['clicked'] = 'yes'), { capture: true, once: true });
      }, css);
      await this.browser.click(css);
      expect(await this.browser.evaluate(() => document.body.dataset['clicked'])).toBe('yes');
    }).toPass({ intervals: INTERVALS, timeout: 15_000 });
  }
}
