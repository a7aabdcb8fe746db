/** The conversion module alone, as a worker of an empty page: what its bindings say, without the page. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const MODULES = join(import.meta.dirname, '../../../build/wasm/modules');

const WORKER = `
import createModule from './conversion.mjs';
const module = createModule();
onmessage = async ({ data }) => postMessage(data.map((value) => structuredClone(module.checkRecipe(value))));
await module.then((loaded) => (module.checkRecipe = loaded.checkRecipe));
postMessage('ready');
`;

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', mjs: 'text/javascript', wasm: 'application/wasm' };

/** Calls `use` with a function that has the core check recipes, all at once. */
export async function withRecipeChecks(page: Page, use: (check: (recipes: readonly unknown[]) => Promise<readonly unknown[]>) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
    const made: Readonly<Record<string, string>> = { 'index.html': '<!doctype html>', 'worker.mjs': WORKER };
    const content = made[name] === undefined ? readFile(join(MODULES, name)) : Promise.resolve(Buffer.from(made[name]));
    content.then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[name.split('.').pop() ?? ''] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await use((recipes) =>
      page.evaluate(
        (values) =>
          new Promise<readonly unknown[]>((resolve, reject) => {
            const worker = new Worker('/worker.mjs', { type: 'module' });
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.onmessage = ({ data }: MessageEvent<unknown>) => {
              if (data === 'ready') return worker.postMessage(values);
              worker.terminate();
              resolve(data as readonly unknown[]);
            };
          }),
        recipes,
      ),
    );
  } finally {
    server.close();
  }
}
