import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { convert, launch, save } from '../lib/browser.mjs';
import { comparison, figure } from '../lib/figures.mjs';
import { checkOutput } from '../lib/outputs.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';

export const name = 'first-visit';
export const measures =
  'bytes over the wire, in Brotli, of what the browser asks for up to the first conversion, and how long a new visitor waits; from this machine, so without a network’s time';
export const goal = '≤ 2.0 MB, the encoder’s WebAssembly ≤ 90 KB; files can be chosen and queued before any WebAssembly has arrived';

/** The page in a new browser, which has nothing cached; when the file input stood there is noted inside. */
async function openFresh({ context }) {
  await context.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('input[type=file]')) return;
      window.benchInteractive = performance.now() / 1000;
      observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  return context.newPage();
}

/** A visit from the empty cache to the first MP3: what was asked for, and when things were there. */
async function visit(chromium, bench, site) {
  const page = await openFresh(chromium);
  const paths = new Set();
  page.context().on('request', (request) => {
    // The service worker stores the page for later; it begins when the engine is there.
    if (request.serviceWorker()) return;
    const { protocol, pathname } = new URL(request.url());
    if (protocol !== 'blob:') paths.add(pathname);
  });
  const started = performance.now();
  await page.goto(site.address);
  await convert(page, bench.media.tone());
  const firstResultSeconds = (performance.now() - started) / 1000;
  await checkTone(page, bench, site);
  const interactiveSeconds = await page.evaluate(() => window.benchInteractive);
  const files = [...paths].map((path) => (path.endsWith('/') ? `${path}index.html` : path));
  const modules = files.filter((path) => path.endsWith('.wasm'));
  if (modules.length === 0) throw new Error('the requests of the workers were not seen');
  const compileSeconds = await page.evaluate(compile, modules);
  return { seconds: firstResultSeconds, interactiveSeconds, compileSeconds, files };
}

/** Runs in the page. `WebAssembly.compile` resolves when the code can be called; engines go on to make it faster afterwards. */
async function compile(addresses) {
  const binaries = await Promise.all(addresses.map(async (address) => (await fetch(address)).arrayBuffer()));
  const started = performance.now();
  for (const binary of binaries) await WebAssembly.compile(binary);
  return (performance.now() - started) / 1000;
}

async function checkTone(page, bench, site) {
  const output = join(bench.outputs, `${site.name}.mp3`);
  await save(page, bench.media.tone(), output);
  await checkOutput(output, bench.media.tone());
}

/** Holds all WebAssembly back, chooses a file and queues it, and only then lets it come. Fails if any of this does not work. */
async function useBeforeWebAssembly(chromium, bench, site) {
  const page = await openFresh(chromium);
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const arrived = [];
  let held = 0;
  page.context().on('requestfinished', (request) => request.url().endsWith('.wasm') && arrived.push(request.url()));
  await page.context().route('**/*.wasm', async (route) => {
    held += 1;
    await released;
    await route.continue();
  });
  await page.goto(site.address);
  const started = performance.now();
  let chosenSeconds = null;
  let chosen;
  const isChosen = new Promise((resolve) => (chosen = resolve));
  const conversion = convert(page, bench.media.tone(), () => {
    chosenSeconds = (performance.now() - started) / 1000;
    chosen();
  });
  conversion.catch(() => undefined);
  await isChosen;
  await page.getByRole('button', { name: /^Convert/ }).waitFor({ state: 'detached' });
  setTimeout(release, 1000);
  if (held === 0) throw new Error('no WebAssembly was held back');
  if (arrived.length > 0) throw new Error(`${arrived} arrived before the file was queued`);
  const seconds = await conversion;
  await checkTone(page, bench, site);
  if (seconds < 0.9) throw new Error('the conversion did not wait for the WebAssembly');
  return chosenSeconds;
}

async function inNewBrowser(use) {
  const chromium = await launch();
  try {
    return await use(chromium);
  } finally {
    await chromium.close();
  }
}

async function measure(bench, site) {
  const seen = await inNewBrowser((chromium) => visit(chromium, bench, site));
  const chosenSeconds = await inNewBrowser((chromium) => useBeforeWebAssembly(chromium, bench, site));
  return { ...seen, chosenSeconds };
}

/** Bytes of each file as a host sends it that compresses once and for all. */
function brotliSizes(site, files) {
  return files.map((file) => ({ file: basename(file), bytes: brotliCompressSync(readFileSync(join(site.folder, file))).length }));
}

const total = (sizes) => sizes.reduce((sum, { bytes }) => sum + bytes, 0);

export async function run(bench) {
  const results = await alternate(
    bench.runs,
    Object.fromEntries(bench.sites.map((site) => [site.name, () => measure(bench, site)])),
  );
  const sizes = Object.fromEntries(bench.sites.map((site) => [site.name, brotliSizes(site, results[site.name][0].files)]));
  const encoder = sizes.ours.find(({ file }) => /^encoder.*\.wasm$/.test(file));
  return {
    figures: [
      figure('in Brotli, all', total(sizes.ours) / 1e6, 'MB', { atMost: 2.0 }),
      ...sizes.ours.map(({ file, bytes }) =>
        figure(`in Brotli, ${file.replace(/-[\w-]{8}\./, '.')}`, bytes / 1e3, 'KB', file === encoder?.file ? { atMost: 90 } : null),
      ),
      figure('files can be chosen', medianOf(results.ours, ({ interactiveSeconds }) => interactiveSeconds), 's'),
      figure('… chosen and queued without WebAssembly', medianOf(results.ours, ({ chosenSeconds }) => chosenSeconds), 's'),
      figure('compiling the WebAssembly', medianOf(results.ours, ({ compileSeconds }) => compileSeconds), 's'),
      figure('from the address to the first MP3', medianOf(results.ours), 's'),
      ...(results.base ? [figure('in Brotli, ours ÷ base', total(sizes.ours) / total(sizes.base))] : []),
      ...comparison(results, 'from the address to the first MP3', medianRatio),
    ],
    details: { sizes, ...results },
  };
}
