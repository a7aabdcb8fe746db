/** WebKitGTK by Debian's WebKitWebDriver, in the smallest browser around it (webkit_browser.py). */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserOptions } from './browser';
import { openDisplay } from './display';
import { killTree } from './kill_tree';
import { findProgram } from './programs';
import { WebDriverSession } from './webdriver';

/** Off in WebKitGTK 2.50 unless a browser turns them on; Safari has them. */
const FEATURES = ['FileSystem', 'AccessHandle', 'StorageAPI', 'StorageAPIEstimate'];

export async function openWebKit({ folder, isPrivate }: BrowserOptions): Promise<Browser> {
  const complaints: string[] = [];
  const port = await freePort();
  const program = findProgram('WebKitWebDriver');
  const display = await openDisplay();
  const driver = spawn(program, [`--port=${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Headless machines have no bus for accessibility; asking for one takes seconds.
    env: { ...process.env, DISPLAY: display.name, NO_AT_BRIDGE: '1' },
  });
  listen(driver, complaints);
  const args = [`--downloads=${folder}`, `--features=${FEATURES.join(',')}`];
  if (!isPrivate) args.push(`--data=${join(folder, 'data')}`);
  const binary = join(import.meta.dirname, 'webkit_browser.py');
  try {
    const session = await WebDriverSession.begin(`http://127.0.0.1:${port}`, { 'webkitgtk:browserOptions': { binary, args } });
    return {
      complaints,
      downloads: folder,
      goto: (url) => session.goto(url),
      reload: () => session.reload(),
      click: (css) => session.click(css),
      type: (css, text) => session.type(css, text),
      choose: (css, paths) => session.type(css, paths.join('\n')),
      evaluate: async (work, ...values) => (await evaluate(session, String(work), values)) as never,
      async close() {
        await session.end();
        driver.kill();
        display.close();
      },
      async kill() {
        await killTree(driver);
        display.close();
      },
    };
  } catch (error) {
    driver.kill();
    display.close();
    throw error;
  }
}

async function evaluate(session: WebDriverSession, work: string, values: readonly unknown[]): Promise<unknown> {
  const script = `const [values, done] = arguments;
    Promise.resolve().then(() => (${work})(...values)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const { value, error } = (await session.execute(script, [values])) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** The browser writes what the console says to its standard output, which is the driver's. */
/** WebKitGTK is built without web app manifests, and so without the directive that the other engines need for them. */
const UNKNOWN_DIRECTIVE = "Unrecognized Content-Security-Policy directive 'manifest-src'.";

function listen(driver: ChildProcess, complaints: string[]): void {
  for (const stream of [driver.stdout, driver.stderr]) {
    if (!stream) continue;
    createInterface(stream).on('line', (line) => {
      if (line.endsWith(UNKNOWN_DIRECTIVE)) return;
      if (/CONSOLE (\w+ )?(ERROR|WARN)|web process terminated|download failed|^Traceback|ModuleNotFoundError/.test(line)) complaints.push(line);
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
