// The page in headless Chromium, driven as a user would.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { memoryOfTree, processTree, watchPeakMemory } from '../tools/process_memory.mjs';

/** Serves dist/ with the project's own static server; returns its address and how to stop it. */
export async function serve(port) {
  const server = spawn('scripts/serve', ['--port', String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return { address, stop: () => server.kill() };
  }
  throw new Error('scripts/serve ended without saying its address');
}

/**
 * A browser whose processes can be measured. Started as a child of this process: a browser that is connected to gets
 * chosen files as copies, which a file of gigabytes cannot be.
 */
export async function launch() {
  const before = new Set(processTree(process.pid));
  const browser = await chromium.launch({
    executablePath: process.env.UNREEL_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const pid = processTree(process.pid).find((process) => !before.has(process));
  return { browser, pid, close: () => browser.close() };
}

/**
 * Opens the page, waits until its engine stands ready, converts `input` with default settings, and saves the MP3 to `output`.
 * `seconds` go from the click on Convert to the finished result; memory is that of all browser processes over what they took
 * with the page open and its workers ready.
 */
export async function convertInBrowser({ browser, pid }, address, input, output) {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.engine === 'ready');
  const idle = memoryOfTree(pid);
  const watch = watchPeakMemory(pid);
  await page.locator('input[type=file]').setInputFiles(input);
  const convert = page.getByRole('button', { name: /^Convert/ });
  const save = page.getByRole('button', { name: /^Save .*\.mp3$/ });
  await convert.waitFor();
  const started = performance.now();
  await convert.click();
  await save.waitFor({ timeout: 0 });
  const seconds = (performance.now() - started) / 1000;
  const peak = watch.stop();
  const download = page.waitForEvent('download');
  await save.click();
  await (await download).saveAs(output);
  await context.close();
  return { seconds, idleBytes: idle, peakOverIdleBytes: peak - idle };
}
