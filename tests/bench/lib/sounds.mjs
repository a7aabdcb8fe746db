// Real music and speech, which the bench does not carry: excerpts from packages of Debian 12, fetched with apt and made once.
// All of it may be passed on; each package has its licence in usr/share/doc/<package>/copyright.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFileOnce } from './media.mjs';

/** Where each package keeps its sounds. */
const FOLDERS = {
  // GPL-2+
  'wesnoth-1.16-music': 'usr/share/games/wesnoth/1.16/data/core/music',
  // CC-BY-SA-3.0
  'hyperrogue-music': 'usr/share/hyperrogue/music',
  // CC-BY-SA-3.0
  'singularity-music': 'usr/share/games/singularity/music',
  // GPL-2 (music), GFDL-1.3 (voices)
  'hedgewars-data': 'usr/share/games/hedgewars/Data',
  // GPL-2
  'fillets-ng-data-cs': 'usr/share/games/fillets-ng/sound',
};

/**
 * `from` is where the excerpt begins, in seconds. A `file` that is a folder is speech in short files, which are heard one after the
 * other in the order of their names.
 */
const SOUNDS = [
  { name: 'orchestra, loud', from: 90, package: 'wesnoth-1.16-music', file: 'the_dangerous_symphony.ogg' },
  { name: 'orchestra, quiet', from: 60, package: 'wesnoth-1.16-music', file: 'knolls.ogg' },
  { name: 'minstrels', from: 30, package: 'wesnoth-1.16-music', file: 'traveling_minstrels.ogg' },
  { name: 'love theme', from: 10, package: 'wesnoth-1.16-music', file: 'love_theme.ogg' },
  { name: 'drums and brass', from: 120, package: 'wesnoth-1.16-music', file: 'vengeful.ogg' },
  { name: 'synthesizer, dark', from: 20, package: 'hyperrogue-music', file: 'hr3-hell.ogg' },
  { name: 'hunting', from: 5, package: 'hyperrogue-music', file: 'hr-domina-hunting.ogg' },
  { name: 'rock', from: 10, package: 'hedgewars-data', file: 'Music/Rock.ogg' },
  // These two have 48 kHz.
  { name: 'electronic, with a beat', from: 60, package: 'singularity-music', file: 'Media Threat.ogg' },
  { name: 'electronic, without', from: 60, package: 'singularity-music', file: 'Through Space.ogg' },
  { name: 'speech, English', from: 0, package: 'hedgewars-data', file: 'Sounds/voices/British' },
  { name: 'speech, shouted', from: 0, package: 'hedgewars-data', file: 'Sounds/voices/Pirate' },
  { name: 'speech, Czech', from: 0, package: 'fillets-ng-data-cs', file: 'hanoi/cs' },
  { name: 'speech, Czech, mono', from: 0, package: 'fillets-ng-data-cs', file: 'linux/cs', layout: 'mono' },
];

/** What is in the package, without installing it. */
function unpack(folder, name) {
  const root = join(folder, name);
  if (existsSync(root)) return root;
  const unfinished = mkdtempSync(join(folder, 'unfinished-'));
  console.log(`  fetching ${name} …`);
  execFileSync('apt-get', ['download', name], { cwd: unfinished, stdio: ['ignore', 'ignore', 'pipe'] });
  const [archive] = readdirSync(unfinished);
  execFileSync('dpkg-deb', ['-x', archive, resolve(root)], { cwd: unfinished });
  rmSync(unfinished, { recursive: true });
  return root;
}

function wordsFor(path, { from, layout = 'stereo' }, seconds) {
  const excerpt = ['-ss', String(from), '-t', String(seconds), '-map_metadata', '-1'];
  if (path.endsWith('.ogg')) return ['-i', path, '-map', '0:a', ...excerpt];
  const files = readdirSync(path).toSorted().filter((file) => file.endsWith('.ogg'));
  // Some of them have other rates and layouts than their neighbours.
  const each = files.map((_, index) => `[${index}:a]aformat=sample_rates=44100:channel_layouts=${layout}[part${index}]`);
  const joined = `${files.map((_, index) => `[part${index}]`).join('')}concat=n=${files.length}:v=0:a=1[all]`;
  return [...files.flatMap((file) => ['-i', join(path, file)]), '-filter_complex', [...each, joined].join(';'), '-map', '[all]', ...excerpt];
}

/** { name, path } of each sound, in FLAC; each of `seconds`. */
export function makeSounds(benchFolder, seconds) {
  const folder = join(benchFolder, 'sounds');
  mkdirSync(folder, { recursive: true });
  return SOUNDS.map((sound) => {
    const file = `${sound.name.replaceAll(/[^a-zA-Z]+/g, '-')}-${seconds}s.flac`;
    if (existsSync(join(folder, file))) return { name: sound.name, path: join(folder, file) };
    const source = join(unpack(folder, sound.package), FOLDERS[sound.package], sound.file);
    return { name: sound.name, path: makeFileOnce(folder, file, [...wordsFor(source, sound, seconds), '-sample_fmt', 's16']) };
  });
}
