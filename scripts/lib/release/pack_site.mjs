// Packs the built site into a zip that is the same to the byte whenever it is made of the same files:
//   pack_site.mjs FILE.zip        SOURCE_DATE_EPOCH is the time of all files, in seconds
import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
// The order, the times and the modes are in the caller's hands, nothing of the machine gets in, and the lock file holds its version.
import { ZipFile } from 'yazl';
import { describeVersions } from './describe_versions.mjs';

const root = join(import.meta.dirname, '../../..');
// The lock file does not hold what ".br" and ".gz" are made with: that is Node.js, whose version is written down beside them.
const brotli = (data) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
const gzipped = (data) => promisify(gzip)(data, { level: 9 });

/** Text and WebAssembly. A server may count on both compressed files beside each of these. */
const COMPRESSIBLE = /\.(css|html|js|json|svg|txt|wasm|webmanifest|xml)$/;

/** All files below a folder, by their names within it. */
function filesIn(folder) {
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return { name: path.slice(join(root, folder).length + 1), data: readFileSync(path) };
  });
}

async function withCompressed(file) {
  if (!COMPRESSIBLE.test(file.name)) return [file];
  const [br, gz] = await Promise.all([brotli(file.data), gzipped(file.data)]);
  return [file, { name: `${file.name}.br`, data: br }, { name: `${file.name}.gz`, data: gz }];
}

const sorted = (files) => files.toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** As "sha256sum --check" reads it, in the site's folder. */
function checksums(files) {
  return files.map(({ name, data }) => `${createHash('sha256').update(data).digest('hex')}  ${name}\n`).join('');
}

function hostingFiles(site) {
  const copied = [
    ['README.md', 'docs/HOSTING.md'],
    ['LICENSE', 'LICENSE'],
  ].map(([name, path]) => ({ name, data: readFileSync(join(root, path)) }));
  const written = [
    ['VERSIONS', describeVersions()],
    ['SHA256SUMS', checksums(site)],
  ].map(([name, text]) => ({ name, data: Buffer.from(text) }));
  return [...filesIn('hosting'), ...copied, ...written].map(({ name, data }) => ({ name: `hosting/${name}`, data }));
}

async function pack(path, seconds) {
  const site = sorted((await Promise.all(filesIn('dist').map(withCompressed))).flat());
  const zip = new ZipFile();
  for (const { name, data } of sorted([...site, ...hostingFiles(site)])) {
    zip.addBuffer(data, name, { mtime: new Date(seconds * 1000), mode: 0o100644, compress: !/\.(br|gz|png)$/.test(name) });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

// A zip's times are without a time zone.
process.env.TZ = 'UTC';
const seconds = Number(process.env.SOURCE_DATE_EPOCH);
if (process.argv.length !== 3 || !Number.isInteger(seconds) || seconds <= 0) {
  console.error('usage: SOURCE_DATE_EPOCH=SECONDS pack_site.mjs FILE.zip');
  process.exit(1);
}
await pack(process.argv[2], seconds);
