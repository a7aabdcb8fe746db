// A plain static server: the right types, and no header that a simple host would not send.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

function fail(sentence) {
  console.error(`unreel: ${sentence}`);
  process.exit(1);
}

/** The file for a request's path, or undefined: only what is inside the folder, nothing hidden. */
async function findFile(root, path) {
  const file = resolve(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return { file, size: found.size };
  if (!found?.isDirectory() || !path.endsWith('/')) return undefined;
  const index = join(file, 'index.html');
  const indexFound = await stat(index).catch(() => undefined);
  return indexFound?.isFile() ? { file: index, size: indexFound.size } : undefined;
}

function handler(root, base) {
  return async (request, response) => {
    const answer = (status, text, headers = {}) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
    let path;
    try {
      path = decodeURIComponent(request.url.replace(/[?#].*$/, ''));
    } catch {
      return answer(400, 'Not a valid address.');
    }
    if (path.includes('\0')) return answer(400, 'Not a valid address.');
    if (`${path}/` === base) return answer(301, 'Moved.', { Location: base });
    if (!path.startsWith(base)) return answer(404, `Nothing here; the site is at ${base}`);

    const found = await findFile(root, path.slice(base.length - 1));
    if (found === undefined) return answer(404, 'Not found.');
    response.writeHead(200, {
      'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      // A page that was just built again must not be mixed with parts of the one before.
      'Cache-Control': 'no-cache',
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
  };
}

let options;
try {
  options = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      root: { type: 'string', default: join(import.meta.dirname, '../../dist') },
      base: { type: 'string', default: '/' },
      // Finds out whether the port can be had, and ends: for scripts/start, before it builds for minutes.
      try: { type: 'boolean', default: false },
    },
  }).values;
} catch (error) {
  fail(`${error.message} (usage: scripts/serve [--port N] [--root FOLDER] [--base /sub/path/])`);
}

const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`"${options.port}" is not a port: give a number from 1 to 65535.`);
const root = resolve(options.root);
const base = `/${options.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
if (!options.try && !(await stat(join(root, 'index.html')).catch(() => undefined))) fail(`there is no page in ${root} yet: run scripts/start, or scripts/build web.`);

// This machine only: the page needs no network, and a browser grants what it needs to "localhost" without HTTPS.
const server = createServer(handler(root, base));
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') fail(`port ${port} is taken by another program: choose another with --port ${port + 1}.`);
  if (error.code === 'EACCES') fail(`port ${port} may not be used by this user: choose one above 1023 with --port.`);
  fail(error.message);
});
server.listen(port, 'localhost', () => {
  if (options.try) process.exit(0);
  console.log(`http://localhost:${server.address().port}${base}`);
  console.error('Unreel is at this address; Ctrl+C ends it.');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
