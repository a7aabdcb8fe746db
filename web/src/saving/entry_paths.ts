/** Where results stand in a zip or a folder: below the folders that their sources were in. */
import { cleanName } from '../recipe/names/clean_name';

export interface Placed {
  /** Folders, `/` between them; may be empty. */
  readonly folder: string;
  readonly fileName: string;
}

/** In the same order, `/` between folders. Valid on every file system, none leads out of the zip or the folder, and each is there once. */
export function entryPaths(results: readonly Placed[]): readonly string[] {
  const paths = results.map(entryPath);
  // What is a folder is no file; letter case makes no difference, as on Windows and macOS.
  const taken = new Set(paths.flatMap(foldersOf));
  const numbers = new Map<string, number>();
  return paths.map((path) => {
    let free = path;
    for (let number = numbers.get(keyOf(path)) ?? 2; taken.has(keyOf(free)); number += 1) {
      free = numbered(path, number);
      numbers.set(keyOf(path), number + 1);
    }
    taken.add(keyOf(free));
    return free;
  });
}

export function entryPath({ folder, fileName }: Placed): string {
  const folders = folder.split('/').map(cleanName);
  const { stem, extension } = parted(fileName);
  return [...folders.filter((name) => name !== ''), `${cleanName(stem) || 'audio'}${extension}`].join('/');
}

/** `a/x.mp3` → `a/x (2).mp3`. */
export function numbered(path: string, number: number): string {
  const { stem, extension } = parted(path);
  return `${stem} (${number})${extension}`;
}

/** And back; what has no number stays as it is. */
export function unnumbered(path: string): string {
  const { stem, extension } = parted(path);
  return stem.replace(/ \(\d+\)$/, '') + extension;
}

function parted(name: string): { readonly stem: string; readonly extension: string } {
  const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

const keyOf = (path: string): string => path.toLowerCase();

/** Those that a file is in: `a/b/x.mp3` → `a`, `a/b`. */
function foldersOf(path: string): readonly string[] {
  const names = keyOf(path).split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

/** The one folder that all of them are in, if there is one. */
export function commonFolder(paths: readonly string[]): string | null {
  const [first = ''] = paths;
  const [top = '', ...inside] = first.split('/');
  return inside.length > 0 && paths.every((path) => path.startsWith(`${top}/`)) ? top : null;
}
