import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Browser, BrowserOptions } from './browser';
import type { EngineName } from './names';
import { openChromium, openFirefox } from './puppeteer_browsers';
import { Unreel } from './unreel';
import { openWebKit } from './webkit_browser';

const OPENERS: Record<EngineName, (options: BrowserOptions) => Promise<Browser>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebKit,
};

interface Fixtures {
  /** Whether the window is a private one. */
  readonly isPrivate: boolean;
  /** Whether something may be refused, which the console says then. */
  readonly mayComplain: boolean;
  readonly browsers: { open(): Promise<Unreel>; killLast(): Promise<void> };
  /** A browser for this test alone: what one leaves behind is no other's. */
  readonly unreel: Unreel;
  /** Kills the browser, and opens another one that has what it left behind. */
  readonly crash: () => Promise<Unreel>;
}

interface Options {
  readonly engine: EngineName;
}

export const test = base.extend<Fixtures, Options>({
  engine: ['chromium', { scope: 'worker', option: true }],
  isPrivate: [false, { option: true }],
  mayComplain: [false, { option: true }],
  browsers: async ({ engine, isPrivate, mayComplain }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `unreel-${engine}-`));
    const opened: Browser[] = [];
    await use({
      async open() {
        const browser = await OPENERS[engine]({ folder, isPrivate });
        opened.push(browser);
        return new Unreel(browser);
      },
      killLast: () => opened.at(-1)?.kill() ?? Promise.resolve(),
    });
    const complaints = opened.flatMap((browser) => browser.complaints);
    await opened.at(-1)?.close();
    // What a browser still writes while it ends.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    if (!mayComplain) expect(complaints, 'what the console said').toEqual([]);
  },
  unreel: async ({ browsers }, use) => use(await browsers.open()),
  crash: async ({ browsers }, use) => {
    await use(async () => {
      await browsers.killLast();
      return browsers.open();
    });
  },
});

/**
 * Whether results can be written to the private file system: in Firefox not in private windows, and in WebKitGTK 2.50 never (“Backend does
 * not support this operation”).
 */
export function keepsFiles(engine: EngineName, isPrivate: boolean): boolean {
  return engine === 'chromium' || (engine === 'firefox' && !isPrivate);
}

export { expect };
