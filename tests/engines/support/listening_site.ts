/** A copy of the built page whose workers try their ways out when they are asked: not every engine's driver reaches into workers. */
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LISTENS } from '../../browser/support/ways_out';

const ROOT = join(import.meta.dirname, '../../..');

export interface ListeningSite {
  readonly address: string;
  close(): void;
}

/** `folder` is where the copy is made. */
export async function openListeningSite(folder: string): Promise<ListeningSite> {
  cpSync(join(ROOT, 'dist'), folder, { recursive: true });
  const assets = join(folder, 'assets');
  const scripts = readdirSync(assets).filter((name) => /^(conversion|encoder)_worker-.*\.js$/.test(name));
  if (scripts.length !== 2) throw new Error(`expected the scripts of two kinds of workers, found ${scripts.join(', ')}`);
  for (const name of scripts) writeFileSync(join(assets, name), LISTENS + readFileSync(join(assets, name), 'utf8'));
  // The service worker must take these scripts for its build's.
  const list = join(folder, 'service_worker.js');
  writeFileSync(list, readFileSync(list, 'utf8').replace(/"integrity":"[^"]*",/g, ''));
  const server = spawn('node', [join(ROOT, 'scripts/lib/serve.mjs'), '--port', '0', '--root', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { address, close: () => void server.kill() };
}
