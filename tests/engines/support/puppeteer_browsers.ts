/** Chromium by CDP and Firefox by WebDriver BiDi. */
import puppeteer, { type Browser as PuppeteerBrowser, type Page } from 'puppeteer-core';
import { join } from 'node:path';
import type { Browser, BrowserOptions } from './browser';
import { killTree } from './kill_tree';
import { findProgram } from './programs';

/** Of a call to the browser: as long as a conversion may take on a busy machine. */
const PROTOCOL_TIMEOUT_MS = 120_000;

export async function openChromium({ folder, isPrivate }: BrowserOptions): Promise<Browser> {
  const downloadBehavior = { policy: 'allow', downloadPath: folder } as const;
  const browser = await puppeteer.launch({
    executablePath: process.env['UNREEL_CHROMIUM'] || findProgram('chromium', 'google-chrome'),
    // Chromium's sandbox refuses to work for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    downloadBehavior,
    userDataDir: join(folder, 'profile'),
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
  });
  const context = isPrivate ? await browser.createBrowserContext({ downloadBehavior }) : browser.defaultBrowserContext();
  return drive(browser, await context.newPage(), folder);
}

export async function openFirefox({ folder, isPrivate }: BrowserOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findProgram('firefox-esr', 'firefox'),
    extraPrefsFirefox: {
      // 2: the folder named here.
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.alwaysOpenPanel': false,
      'browser.privatebrowsing.autostart': isPrivate,
    },
    userDataDir: join(folder, 'profile'),
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
  });
  return drive(browser, await browser.newPage(), folder);
}

async function drive(browser: PuppeteerBrowser, page: Page, downloads: string): Promise<Browser> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  return {
    complaints,
    downloads,
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    click: (css) => page.click(css),
    type: (css, text) => page.type(css, text),
    async choose(css, paths) {
      const input = await page.$(css);
      if (!input) throw new Error(`no ${css}`);
      await (input as unknown as { uploadFile(...files: readonly string[]): Promise<void> }).uploadFile(...paths);
    },
    evaluate: (work, ...values) => page.evaluate(work, ...(values as never)) as never,
    close: () => browser.close(),
    kill: () => killTree(browser.process()),
  };
}
