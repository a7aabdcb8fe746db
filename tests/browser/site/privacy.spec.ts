import { expect, test } from '../support/test';
import { media } from '../support/media';

test('no request leaves the origin, and none carries anything', async ({ unreel, page, context, folder }) => {
  const requests: string[] = [];
  context.on('request', (request) => {
    requests.push(`${request.method()} ${request.url()}`);
    expect(request.postDataBuffer()).toBeNull();
  });
  context.on('serviceworker', (worker) => requests.push(`GET ${worker.url()}`));
  await unreel.open();
  await unreel.convertToFile(media('one.mkv'), 'one.mp3', folder);
  const site = `GET ${new URL('.', page.url()).href}`;
  const outside = requests.filter((request) => !request.startsWith(site) && !request.startsWith('GET blob:'));
  expect(outside).toEqual([]);
  // Those of workers are seen, too.
  expect(requests.filter((request) => request.endsWith('.wasm')).length).toBeGreaterThanOrEqual(2);
});

test('the page forbids itself to connect to anywhere else', async ({ unreel, page }) => {
  await unreel.open();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  const violation = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        fetch('http://127.0.0.1:1/').catch(() => undefined);
      }),
  );
  expect(violation).toBe('connect-src');
});

test('the host sends no special header, and everything lies below its own path', async ({ unreel, page }) => {
  const headers = new Set<string>();
  page.on('response', (response) => Object.keys(response.headers()).forEach((name) => headers.add(name)));
  await unreel.open();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  expect([...headers].filter((name) => name.startsWith('cross-origin') || name.includes('policy'))).toEqual([]);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
});
