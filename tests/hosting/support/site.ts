/** A server that serves the unpacked archive, for as long as a test needs it. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { START, type ServerName } from './servers';

/** Where scripts/test has had it made. */
export const RELEASE = join(import.meta.dirname, '../../../build/release');

export interface Site {
  /** Ends in a slash. */
  readonly url: string;
  /** The unpacked archive. */
  readonly folder: string;
}

/** The site's own archive. */
export function archive(folder = RELEASE): string {
  const found = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  if (found.length !== 1) throw new Error(`${folder} holds ${found.length} archives: run scripts/release`);
  return join(folder, found[0] ?? '');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

export async function serve(name: ServerName, use: (site: Site) => Promise<void>): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'unreel-hosting-'));
  const [root, state, port] = [join(place, 'root'), join(place, 'state'), await freePort()];
  const folder = join(root, 'unreel');
  for (const made of [folder, state]) mkdirSync(made, { recursive: true });
  execFileSync('unzip', ['-q', archive(), '-d', folder], { env: { ...process.env, TZ: 'UTC' } });

  const [program = '', ...words] = START[name]({ root, state, port });
  const server = spawn(program, words, { cwd: state, env: { ...process.env, HOME: state }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  let ended: string | undefined;
  const end = Promise.race([once(server, 'exit'), once(server, 'error')]).then(([why]) => (ended = String(why)));
  try {
    const url = `http://localhost:${port}/unreel/`;
    const until = Date.now() + 30_000;
    while (!(await answers(url))) {
      if (ended !== undefined || Date.now() > until) throw new Error(`${name} did not start (${ended ?? 'no answer'}): ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await use({ url, folder });
  } finally {
    server.kill();
    await end;
    rmSync(place, { recursive: true, force: true });
  }
}
