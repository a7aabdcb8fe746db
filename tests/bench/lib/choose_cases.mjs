// The cases by name. A case is a module that says its name, what it measures, its goal, and how it is run.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../cases');

/** In the order of a reader: the whole first, what explains it afterwards, others' programs last. */
const ORDER = ['whole', 'one-core', 'scaling', 'song', 'memory', 'large-video', 'batch', 'many', 'formats', 'analysis', 'first-visit', 'quality', 'peers'];

/** Those named; all but the peers where none is. */
export async function chooseCases(names, { peers }) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mjs'));
  const cases = await Promise.all(files.map(async (file) => import(join(folder, file))));
  cases.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const unknown = names.filter((name) => !cases.some((one) => one.name === name));
  if (unknown.length > 0) {
    throw new Error(`no case is called ${unknown.join(', ')}; there are ${cases.map((one) => one.name).join(', ')}`);
  }
  if (names.length === 0) return cases.filter((one) => one.name !== 'peers' || peers);
  return cases.filter((one) => names.includes(one.name) || (one.name === 'peers' && peers));
}
