/** A browser with a profile of its own on disk, whose processes can be killed as a crash or a power cut would. */
import { readFileSync } from 'node:fs';
import { chromium as playwright, type BrowserContext } from '@playwright/test';
import { processTree } from '../../tools/process_memory.mjs';
import { chromium } from './chromium';
import { UnreelPage } from './unreel_page';

export class KeptBrowser {
  readonly unreel: UnreelPage;
  readonly #context: BrowserContext;
  readonly #profile: string;

  private constructor(context: BrowserContext, unreel: UnreelPage, profile: string) {
    this.#context = context;
    this.unreel = unreel;
    this.#profile = profile;
  }

  static async open(profile: string, site: string): Promise<KeptBrowser> {
    const context = await playwright.launchPersistentContext(profile, {
      executablePath: chromium(),
      // Chromium's sandbox refuses to work for root.
      chromiumSandbox: process.getuid?.() !== 0,
      baseURL: site,
      acceptDownloads: true,
    });
    const unreel = new UnreelPage(context.pages()[0] ?? (await context.newPage()));
    await unreel.open();
    return new KeptBrowser(context, unreel, profile);
  }

  /** All of its processes, at once: none of them can do anything any more. */
  async kill(): Promise<void> {
    const mine = processTree(process.pid).filter((pid) => commandOf(pid).includes(this.#profile));
    const closed = this.#context.waitForEvent('close');
    for (const pid of mine.flatMap(processTree)) killed(pid);
    await closed;
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with the one before.
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
