import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { media, probeSound } from '../../browser/support/media';
import { ask, decoded } from '../support/ask';
import { ENCODINGS } from '../support/servers';
import { expect, test } from '../support/test';

const TYPES: Record<string, RegExp> = {
  '.css': /^text\/css\b/,
  '.html': /^text\/html\b/,
  '.js': /^(text|application)\/javascript\b/,
  '.png': /^image\/png$/,
  '.svg': /^image\/svg\+xml\b/,
  '.txt': /^text\/plain\b/,
  '.wasm': /^application\/wasm$/,
  '.webmanifest': /^application\/manifest\+json\b/,
};

/** The site's files by their addresses, the compressed ones not among them. */
function addresses(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('hosting/') && !/^\.|\.(br|gz)$/.test(name));
}

test('each file is served as what it is, compressed where the browser takes it', async ({ site, server }) => {
  const files = addresses(site.folder);
  expect(files.filter((name) => name.endsWith('.wasm'))).toHaveLength(2);
  for (const name of files) {
    const content = readFileSync(join(site.folder, name));
    const compressed = readdirSync(join(site.folder, name, '..')).includes(`${name.split('/').at(-1)}.br`);
    for (const [accepted, encoding] of [['identity', undefined], ['gzip, deflate', 'gzip'], ['gzip, deflate, br, zstd', 'br']] as const) {
      await test.step(`${name} as ${accepted}`, async () => {
        const answer = await ask(site.url + name, { 'Accept-Encoding': accepted });
        expect(answer.status).toBe(200);
        expect(answer.headers['content-type']).toMatch(TYPES[extname(name)] ?? /never/);
        const best = encoding === 'br' && !ENCODINGS[server].includes('br') ? 'gzip' : encoding;
        const possible = compressed && best !== undefined && ENCODINGS[server].includes(best);
        expect(answer.headers['content-encoding']).toBe(possible ? best : undefined);
        if (compressed && ENCODINGS[server].length > 0) expect(answer.headers.vary ?? '').toMatch(/accept-encoding/i);
        // As it was packed, not compressed anew.
        if (possible) expect(answer.body.equals(readFileSync(join(site.folder, `${name}.${best === 'br' ? 'br' : 'gz'}`)))).toBe(true);
        expect(decoded(answer).equals(content)).toBe(true);
      });
    }
  }
});

test('the folder itself is the page, and its name without a slash leads there', async ({ site }) => {
  const page = await ask(site.url, { 'Accept-Encoding': 'gzip, br' });
  expect(page.status).toBe(200);
  expect(page.headers['content-type']).toMatch(/^text\/html\b/);
  expect(decoded(page).equals(readFileSync(join(site.folder, 'index.html')))).toBe(true);
  const without = await ask(site.url.slice(0, -1));
  expect([301, 302, 308]).toContain(without.status);
  expect(new URL(without.headers.location ?? '', site.url).pathname).toBe('/unreel/');
});

test('what is named by its content is kept for ever, all else is asked for each time @headers', async ({ site }) => {
  for (const name of ['', ...addresses(site.folder)]) {
    for (const accepted of ['identity', 'gzip', 'gzip, br']) {
      const { headers } = await ask(site.url + name, { 'Accept-Encoding': accepted });
      const wanted = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      expect(headers['cache-control'], `${name} as ${accepted}`).toBe(wanted);
    }
  }
  const missing = await ask(`${site.url}assets/not-there-yet.js`);
  expect(missing.status).toBe(404);
  expect(missing.headers['cache-control'] ?? '').not.toContain('immutable');
});

test('the policy is the page’s own, and that nobody may frame it @headers', async ({ site }) => {
  const page = readFileSync(join(site.folder, 'index.html'), 'utf8');
  const own = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
  for (const name of ['', 'assets/not-there-yet.js', ...addresses(site.folder)]) {
    const { headers } = await ask(site.url + name, { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-security-policy'], name).toBe(`${own}; frame-ancestors 'none'`);
    expect(headers['x-content-type-options'], name).toBe('nosniff');
  }
});

test('the page converts a file, and no request leaves it', async ({ site, server, unreel, page, context, folder }) => {
  const requests: string[] = [];
  const encodings: (string | undefined)[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('response', (response) => {
    if (response.url().endsWith('.wasm')) encodings.push(response.headers()['content-encoding']);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(site.url);
  const saved = await unreel.convertToFile(media('one.mkv'), 'one.mp3', folder);
  expect(probeSound(saved).codec).toBe('mp3');
  expect(requests.filter((url) => !url.startsWith(site.url) && !url.startsWith(`blob:${new URL(site.url).origin}/`))).toEqual([]);
  // Those that were answered by the network: the compressed ones.
  expect(encodings.length).toBeGreaterThanOrEqual(2);
  expect(encodings).toContain(ENCODINGS[server][0]);
  expect(complaints).toEqual([]);
});
