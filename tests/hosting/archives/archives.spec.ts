import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { media, probeSound } from '../../browser/support/media';
import { archive, RELEASE } from '../support/site';

const REPOSITORY = join(import.meta.dirname, '../../..');

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unreel-archives-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a second release of the same commit is the same to the byte', () => {
  const again = join(REPOSITORY, 'build/release-again');
  const names = readdirSync(RELEASE);
  expect(names.toSorted()).toEqual([expect.stringMatching(/^SHA256SUMS$/), expect.stringMatching(/\.tar\.gz$/), expect.stringMatching(/\.zip$/)]);
  expect(readdirSync(again).toSorted()).toEqual(names.toSorted());
  for (const name of names) execFileSync('cmp', [join(RELEASE, name), join(again, name)]);
  execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: RELEASE });
});

test('the site’s archive is the built site, its compressed files, and how to put it up', () => {
  execFileSync('unzip', ['-q', archive(), '-d', folder], { env: { ...process.env, TZ: 'UTC' } });
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'hosting/SHA256SUMS'], { cwd: folder });
  execFileSync('diff', ['-r', '--exclude=*.br', '--exclude=*.gz', '--exclude=hosting', join(REPOSITORY, 'dist'), folder]);

  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const plain = files.filter((name) => !name.startsWith('hosting/') && /\.(html|js|css|wasm|svg|txt|webmanifest|json)$/.test(name));
  expect(plain.length).toBeGreaterThan(8);
  for (const name of plain) {
    expect(brotliDecompressSync(read(`${name}.br`)).equals(read(name)), name).toBe(true);
    expect(gunzipSync(read(`${name}.gz`)).equals(read(name)), name).toBe(true);
  }
  for (const name of ['README.md', 'LICENSE', 'VERSIONS', 'nginx.conf', '_headers']) expect(files).toContain(`hosting/${name}`);
  expect(files).toContain('licenses.txt');
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: REPOSITORY, encoding: 'utf8' }).trim();
  expect(read('hosting/VERSIONS').toString()).toMatch(new RegExp(`^ffmpeg \\d[^]*^commit ${commit}$`, 'm'));
});

test('files have the commit’s time, so that servers tell one release’s index.html from the next', () => {
  execFileSync('unzip', ['-q', archive(), '-d', folder], { env: { ...process.env, TZ: 'UTC' } });
  const seconds = Number(execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: REPOSITORY, encoding: 'utf8' }));
  // A zip counts in steps of two seconds.
  expect(statSync(join(folder, 'index.html')).mtimeMs / 1000).toBe(seconds - (seconds % 2));
});

test('_headers has the page’s own policy, and that nobody may frame it', () => {
  const own = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(join(REPOSITORY, 'web/index.html'), 'utf8'))?.[1];
  const headers = readFileSync(join(REPOSITORY, 'hosting/_headers'), 'utf8');
  expect(headers).toContain(`\n/*\n  Content-Security-Policy: ${own}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n`);
  expect(headers).toContain('\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
});

test('the command-line tool needs the C library alone, and converts', () => {
  const name = readdirSync(RELEASE).find((found) => found.endsWith('.tar.gz')) ?? '';
  execFileSync('tar', ['-xzf', join(RELEASE, name), '-C', folder]);
  const unpacked = join(folder, name.replace('.tar.gz', ''));
  const needed = execFileSync('ldd', [join(unpacked, 'unreel')], { encoding: 'utf8' }).match(/^\s*\S*(?=\.so)/gm)?.map((found) => found.trim().split('/').at(-1));
  for (const library of needed ?? []) expect(library).toMatch(/^(linux-vdso|libc|libm|libmvec|ld-linux-.*)$/);
  expect(readdirSync(join(unpacked, 'licenses')).toSorted()).toEqual(['ffmpeg', 'lame', 'nlohmann_json', 'zlib']);
  const made = join(folder, 'one.mp3');
  execFileSync(join(unpacked, 'unreel'), ['--bitrate', '192', media('one.mkv'), made], { stdio: 'ignore' });
  expect(probeSound(made).codec).toBe('mp3');
});
