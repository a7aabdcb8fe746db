// The page in headless Chromium, driven as a user would.
import { spawn } from 'node:child_process';
import { basename, extname } from 'node:path';
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

/** From the click on Convert to the finished result, in seconds. Leaves the result in the list. */
async function convert(page, input) {
  await page.locator('input[type=file]').setInputFiles(input);
  const button = page.getByRole('button', { name: /^Convert/ });
  await button.waitFor();
  const started = performance.now();
  await button.click();
  await saveButton(page, input).waitFor({ timeout: 0 });
  return (performance.now() - started) / 1000;
}

function saveButton(page, input) {
  return page.getByRole('button', { name: `Save ${basename(input, extname(input))}.mp3`, exact: true });
}

/**
 * Opens the page, converts `warmUp` so that the workers are ready, then `input`, with default settings, and saves the MP3 to
 * `output`. Memory is that of all browser processes; idle is the page with its workers ready.
 */
export async function convertInBrowser({ browser, pid }, address, { warmUp, input, output }) {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  await convert(page, warmUp);
  const idleBytes = memoryOfTree(pid);
  const watch = watchPeakMemory(pid);
  const seconds = await convert(page, input);
  const peakOverIdleBytes = watch.stop() - idleBytes;
  const download = page.waitForEvent('download');
  await saveButton(page, input).click();
  await (await download).saveAs(output);
  await context.close();
  return { seconds, idleBytes, peakOverIdleBytes };
}
