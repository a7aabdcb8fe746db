/** A site of a test's own, in a sub-path: it can go away, and be replaced by another build. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build, mergeConfig } from 'vite';
import web from '../../../web/vite.config.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');

export class OwnSite {
  readonly url: string;
  readonly #folder: string;
  readonly #server: ChildProcess;

  private constructor(url: string, folder: string, server: ChildProcess) {
    this.url = url;
    this.#folder = folder;
    this.#server = server;
  }

  /** Serves the build as it is. `folder` is made, and deleted by who named it. */
  static async serve(folder: string): Promise<OwnSite> {
    await cp(join(REPOSITORY, 'dist'), folder, { recursive: true });
    const server = spawn(join(REPOSITORY, 'scripts/serve'), ['--port', '0', '--root', folder, '--base', '/sub/path/'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for await (const line of createInterface(server.stdout)) return new OwnSite(line, folder, server);
    throw new Error('the site is not served');
  }

  /** Puts another build in the place of this one, of which no script is left: one of the same sources, with this version. */
  async replace(version: string): Promise<void> {
    await rm(this.#folder, { recursive: true });
    await build(
      mergeConfig(web, {
        configFile: false,
        logLevel: 'error',
        define: { __VERSIONS__: JSON.stringify({ unreel: version }) },
        worker: { rolldownOptions: { output: { entryFileNames: `assets/[name]-${version}-[hash].js` } } },
        build: { outDir: this.#folder },
      }),
    );
  }

  /** A file becomes another than its build's. */
  async spoil(name: string): Promise<void> {
    await appendFile(join(this.#folder, name), '\n');
  }

  async stop(): Promise<void> {
    if (this.#server.exitCode !== null || this.#server.signalCode !== null) return;
    this.#server.kill('SIGKILL');
    await once(this.#server, 'exit');
  }
}
