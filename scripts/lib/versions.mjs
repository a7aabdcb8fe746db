import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/** What the sources pin, as in wasm/deps/versions.env. */
function pinned() {
  const found = {};
  for (const [, name, version] of read('wasm/deps/versions.env').matchAll(/^([A-Z]+)_VERSION=(.+)$/gm)) {
    found[name.toLowerCase()] = version;
  }
  return found;
}

/** What the modules in build/wasm were really made of: Debian may have given a later FFmpeg. */
function built() {
  const path = 'build/wasm/versions.txt';
  if (!existsSync(join(root, path))) return {};
  return Object.fromEntries(
    read(path)
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
}

/** The packages package.json asks for by name, in the version of the lock file. */
function npmPackages() {
  const manifest = JSON.parse(read('package.json'));
  const locked = JSON.parse(read('package-lock.json')).packages;
  const of = (names) => Object.fromEntries(Object.keys(names ?? {}).map((name) => [name, locked[`node_modules/${name}`]?.version ?? names[name]]));
  return { unreel: manifest.version, page: of(manifest.dependencies), tools: of(manifest.devDependencies) };
}

/** The first version in what a program says about itself, or undefined where there is no such program. */
function ask(program, ...words) {
  try {
    const said = execFileSync(program, words.length > 0 ? words : ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20000 });
    return /\d+(\.\d+)+\S*/.exec(said)?.[0];
  } catch {
    return undefined;
  }
}

const npm = npmPackages();
const { ffmpeg, lame, zlib, emscripten, llvm } = { ...pinned(), ...built() };
const page = {
  unreel: npm.unreel,
  ffmpeg,
  lame,
  zlib,
  ...npm.page,
  emscripten,
  llvm,
  vite: npm.tools.vite,
  typescript: npm.tools.typescript,
};
// Absent before the modules are built: nothing is guessed.
for (const name of Object.keys(page)) if (page[name] === undefined) delete page[name];

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(page, null, 2));
} else {
  const machine = {
    node: process.versions.node,
    npm: ask('npm'),
    'g++': ask('g++', '-dumpfullversion'),
    cmake: ask('cmake'),
    ninja: ask('ninja'),
    chromium: ask(process.env.UNREEL_CHROMIUM || 'chromium'),
    ffprobe: ask('ffprobe', '-version'),
    mpg123: ask('mpg123'),
  };
  const print = (title, versions) => {
    console.log(title);
    for (const [name, version] of Object.entries(versions)) console.log(`  ${name.padEnd(20)} ${version ?? 'not here'}`);
  };
  print('In the page, and what makes it', page);
  print('npm packages for development', npm.tools);
  print('On this machine', machine);
}
