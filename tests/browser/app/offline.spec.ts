/** The page as the browser keeps it, in a sub-path, after its site has gone. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodedSamples, media } from '../support/media';
import { expect, test } from '../support/own_site_test';

const DIST = join(import.meta.dirname, '../../../dist');

/** Read by the system when the page is installed, and by nothing else; the service worker is kept by the browser itself. */
const NOT_KEPT = /^(service_worker\.js|icons\/|screenshots\/)/;

test('after one visit the page opens and converts without a network, formats of which nothing was needed before included', async ({
  unreel,
  page,
  site,
  folder,
}) => {
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await site.stop();
  await page.reload();
  const sources: readonly (readonly [string, number])[] = [['four.avi', 44100], ['five.opus', 48000], ['six.dts', 48000]];
  for (const [name, rate] of sources) {
    const path = await unreel.convertToFile(media(name), name.replace(/\.\w+$/, '.mp3'), folder);
    // MP3 in AVI and DTS have whole frames only.
    expect(decodedSamples(path), name).toBeGreaterThanOrEqual(3 * rate);
    expect(decodedSamples(path), name).toBeLessThan(3 * rate + 2 * 1152);
  }
  await page.getByRole('button', { name: 'About' }).click();
  await expect(page.getByRole('dialog')).toContainText('opens without a network');
  await page.getByRole('button', { name: 'Check for updates' }).click();
  await expect(page.getByRole('dialog')).toContainText('the site does not answer');
});

test('the build is kept whole: each of its files is there', async ({ page, site }) => {
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const kept = await page.evaluate(async () => {
    const [name, ...others] = await caches.keys();
    if (name === undefined || others.length > 0) throw new Error('not one build');
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  const files = await readdir(DIST, { recursive: true, withFileTypes: true });
  const built = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(DIST.length + 1))
    .filter((path) => !NOT_KEPT.test(path));
  expect(kept.map((url) => url.slice(site.url.length).replace(/\?.*/, '')).sort()).toEqual(built.sort());
  expect(built.filter((path) => path.endsWith('.wasm'))).toHaveLength(2);
});

test('from the second load on, what runs comes with the policy that the host does not send', async ({ page, site }) => {
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const workers = (await readdir(join(DIST, 'assets'))).filter((name) => name.includes('_worker-'));
  expect(workers).toHaveLength(4);
  for (const path of ['', ...workers.map((name) => `assets/${name}`)]) {
    const headers = await page.evaluate(async (url) => Object.fromEntries((await fetch(url)).headers), site.url + path);
    expect(headers, path).toMatchObject({ 'content-security-policy': policy, 'x-content-type-options': 'nosniff' });
  }
});

test('a host that is half updated, new list and old page, leaves what is kept as it was', async ({ unreel, page, site, folder }) => {
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await site.replace('9.9.9');
  await site.spoil('index.html');
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByRole('button', { name: 'Check for updates' }).click();
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const { installing } = registration;
    if (!installing) return 'over';
    return new Promise((resolve) => installing.addEventListener('statechange', () => resolve(installing.state)));
  });
  expect(['over', 'redundant']).toContain(outcome);
  await site.stop();
  await page.reload();
  await expect(page.getByText('A new version of Unreel is here.')).toHaveCount(0);
  await unreel.convertToFile(media('two.webm'), 'two.mp3', folder);
});
