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
  /** A browser for this test alone: what one leaves behind is no other's. */
  readonly unreel: Unreel;
}

interface Options {
  readonly engine: EngineName;
}

export const test = base.extend<Fixtures, Options>({
  engine: ['chromium', { scope: 'worker', option: true }],
  isPrivate: [false, { option: true }],
  mayComplain: [false, { option: true }],
  unreel: async ({ engine, isPrivate, mayComplain }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `unreel-${engine}-`));
    const browser = await OPENERS[engine]({ folder, isPrivate });
    await use(new Unreel(browser));
    const { complaints } = browser;
    await browser.close();
    // What a browser still writes while it ends.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    if (!mayComplain) expect(complaints, 'what the console said').toEqual([]);
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
