// Which folder may include or import what: the rules of docs/ARCHITECTURE.md that keep the parts apart.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '../..');

const INCLUDES = [
  {
    what: /^nlohmann\//,
    only: ['wasm/recipe/json', 'wasm/command/', 'tests/native/'],
    why: 'the page has no JSON library: only wasm/recipe/json*.cpp and the command line do',
  },
  {
    what: /^emscripten(\/|\.h$)/,
    only: ['wasm/bindings/'],
    why: 'the core knows nothing of Emscripten: only wasm/bindings does',
  },
  {
    what: /^(libav|libsw)\w+\//,
    // What stands in for a file of FFmpeg's is a part of FFmpeg.
    only: ['wasm/media/', 'wasm/deps/ffmpeg-stand-ins/'],
    why: 'FFmpeg is used in wasm/media and nowhere else',
  },
  {
    what: /^(lame\/)?lame\.h$/,
    only: ['wasm/mp3/', 'tests/native/'],
    why: 'LAME is used in wasm/mp3 and nowhere else',
  },
  {
    what: /^command\//,
    only: ['wasm/command/', 'tests/native/command/'],
    why: 'what is converted knows nothing of the command line',
  },
];

// What a room of wasm may include of the project's own: files of these folders.
const ROOMS = [
  {
    from: 'wasm/recipe/',
    only: ['base/', 'recipe/', 'nlohmann/'],
    why: 'wasm/recipe is plain data, and knows nothing of what carries it out',
  },
  {
    from: 'wasm/sound/',
    only: ['base/', 'recipe/', 'sound/'],
    why: 'wasm/sound is fed floats, and knows neither files nor codecs',
  },
  {
    from: 'wasm/programme/',
    only: ['base/', 'recipe/', 'sound/', 'programme/'],
    why: 'wasm/programme is pure, and knows nothing of what carries it out',
  },
  {
    from: 'wasm/marks/',
    only: ['base/', 'names/', 'tags/', 'marks/'],
    why: 'wasm/marks reads texts, and knows nothing of sounds',
  },
];

// "from" must not import "what"; allowed is what is named in "except".
const IMPORTS = [
  { from: 'web/src/ui/', what: 'web/src/engine/', why: 'what is seen knows nothing of the workers' },
  { from: 'web/src/engine/', what: 'web/src/ui/', why: 'the workers know nothing of what is seen' },
  { from: 'web/src/ui/', what: 'web/src/app/', why: 'what is seen knows the installed page by its interface in shared only' },
  { from: 'web/src/app/', what: 'web/src/ui/', why: 'the installed page knows nothing of what is seen' },
  { from: 'web/src/service_worker/', what: 'web/src/ui/', why: 'the service worker knows nothing of what is seen' },
  { from: 'web/src/service_worker/', what: 'web/src/supervisor/', why: 'the service worker knows nothing of the engine' },
  { from: 'web/src/shared/', what: '', except: 'web/src/shared/', why: 'shared imports nothing from elsewhere' },
  { from: 'web/src/recipe/', what: '', except: ['web/src/recipe/', 'web/src/shared/'], why: 'the recipe is plain data, its words are handed to it' },
  { from: 'web/src/cut/', what: '', except: ['web/src/cut/', 'web/src/shared/'], why: 'what is cut is arithmetic, and knows nothing of what is seen' },
  { from: 'web/src/hear/', what: '', except: ['web/src/hear/', 'web/src/recipe/', 'web/src/shared/'], why: 'what is compared by ear is arithmetic, and knows nothing of what is seen' },
  { from: 'web/src/zip/', what: '', except: 'web/src/zip/', why: 'a zip is made of blobs, whatever is in them' },
  { from: 'web/src/saving/', what: '', except: ['web/src/saving/', 'web/src/recipe/', 'web/src/shared/'], why: 'what is saved how is handed names and contents, and knows nothing of jobs' },
  { from: 'web/src/queue/', what: 'web/src/ui/', why: 'the queue knows nothing of what is seen' },
  { from: 'web/src/queue/', what: 'web/src/engine/', why: 'the queue knows the engine by its interface in shared only' },
  { from: 'web/src/ui/', what: 'web/src/store/', why: 'what is seen knows what is kept by its interface in queue only' },
  ...['ui', 'model', 'engine', 'app', 'messages'].map((room) => ({ from: 'web/src/store/', what: `web/src/${room}/`, why: 'what is kept knows nothing of the page' })),
  { from: 'web/src/supervisor/', what: 'web/src/store/', why: 'the supervisor is handed what keeps its records' },
  ...['ui', 'engine', 'app', 'supervisor', 'store'].map((room) => ({
    from: 'web/src/model/',
    what: `web/src/${room}/`,
    why: 'the model knows nothing of what is seen, and all else by its interface in shared',
  })),
  ...['ui', 'model', 'engine', 'app', 'supervisor'].map((room) => ({
    from: 'web/src/messages/',
    what: `web/src/${room}/`,
    why: 'the catalogue knows what it speaks of, not who reads it',
  })),
  ...['queue', 'engine', 'app', 'supervisor', 'service_worker'].flatMap((room) => [
    { from: `web/src/${room}/`, what: 'web/src/messages/', why: 'codes leave this folder; the words for them are the page\'s' },
    { from: `web/src/${room}/`, what: 'web/src/model/', why: 'the model uses this folder, not the other way round' },
  ]),
  { from: 'web/src/ui/kit/', what: 'web/src/model/', why: 'the kit knows nothing of Unreel' },
  { from: 'web/src/ui/kit/', what: 'web/src/queue/', why: 'the kit knows nothing of Unreel' },
  { from: 'web/src/ui/kit/', what: 'web/src/shared/', why: 'the kit knows nothing of Unreel' },
];

const UI = 'web/src/ui/';

/** What is wrong with an import of a room of the page (a folder in web/src/ui), if anything. */
function wrongInRoom(file, target, isTypeOnly) {
  const room = roomOf(file);
  if (room === null) return null;
  if (target.startsWith('web/src/model/') && !isTypeOnly) return 'a room takes what the model can do from the page, and types only from its folder';
  if (!target.startsWith(UI) || ['kit', room].includes(roomOf(target))) return null;
  return 'rooms of the page do not know each other; page.tsx hands things through';
}

/** `null` for the files beside the rooms, which wire them. */
function roomOf(path) {
  const [room, ...inside] = path.startsWith(UI) ? path.slice(UI.length).split('/') : [];
  return inside.length > 0 ? room : null;
}

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', 'wasm', 'web', 'tests'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
const violations = [];

function* matches(file, pattern) {
  const text = readFileSync(join(root, file), 'utf8');
  for (const match of text.matchAll(pattern)) {
    const line = text.slice(0, match.index).split('\n').length;
    // The statement so far, which may have begun some lines above.
    const before = text.slice(text.slice(0, match.index).search(/^(import|export)\b(?![\s\S]*^(import|export)\b)/m), match.index);
    yield { name: match[1] ?? match[2], line, before };
  }
}

for (const file of files.filter((name) => /\.(h|hpp|c|cpp|cc)$/.test(name))) {
  for (const { name, line } of matches(file, /^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]/gm)) {
    for (const rule of INCLUDES) {
      if (rule.what.test(name) && !rule.only.some((folder) => file.startsWith(folder))) {
        violations.push(`${file}:${line}: includes ${name}: ${rule.why}`);
      }
    }
    // The language's own headers have no folder.
    for (const rule of ROOMS) {
      if (file.startsWith(rule.from) && name.includes('/') && !rule.only.some((folder) => name.startsWith(folder))) {
        violations.push(`${file}:${line}: includes ${name}: ${rule.why}`);
      }
    }
  }
}

for (const file of files.filter((name) => /^web\/src\/.*\.[mc]?[jt]sx?$/.test(name))) {
  // import … from 'x', export … from 'x', import 'x', import('x'), new URL('x', import.meta.url)
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew\s+URL\s*\(\s*)(?:'([^']+)'|"([^"]+)")/g;
  for (const { name, line, before } of matches(file, pattern)) {
    // Types come with the language, packages from the lock file; neither belongs to a folder of ours.
    const target = name.startsWith('.') ? normalize(join(dirname(file), name)) : `package:${name}`;
    for (const rule of IMPORTS) {
      if (!file.startsWith(rule.from) || !target.startsWith(rule.what)) continue;
      if ([rule.except ?? []].flat().some((folder) => target.startsWith(folder))) continue;
      violations.push(`${file}:${line}: imports ${name}: ${rule.why}`);
    }
    const wrong = wrongInRoom(file, target, before.startsWith('import type '));
    if (wrong !== null) violations.push(`${file}:${line}: imports ${name}: ${wrong}`);
  }
}

for (const violation of violations) console.log(violation);
process.exit(violations.length === 0 ? 0 : 1);
