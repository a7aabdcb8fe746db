/** The names of the results in the list, each given once: `x.mp3`, `x (2).mp3`. A value like the queue, of which a change copies a part. */

/** By the name in small letters: the number to try next. */
type Names = ReadonlyMap<string, number>;

/** Names in groups of about the same size, so that with 10,000 of them a change copies forty. */
export type TakenNames = readonly Names[];

const GROUPS = 256;

export const NO_NAMES: TakenNames = Array.from({ length: GROUPS }, () => new Map());

export interface GivenName {
  readonly name: string;
  readonly names: TakenNames;
}

/** `wished` ends in `.mp3`. Letter case makes no difference, as on Windows and macOS. */
export function takeName(names: TakenNames, wished: string): GivenName {
  const before = nextNumber(names, wished);
  if (before === undefined) return { name: wished, names: withName(names, wished, 2) };
  const stem = wished.slice(0, -'.mp3'.length);
  let number = before;
  let name = `${stem} (${number}).mp3`;
  while (nextNumber(names, name) !== undefined) {
    number += 1;
    name = `${stem} (${number}).mp3`;
  }
  return { name, names: withName(withName(names, wished, number + 1), name, 2) };
}

export function releaseName(names: TakenNames, name: string): TakenNames {
  const key = keyOf(name);
  const index = groupOf(key);
  const group = names[index];
  if (!group?.has(key)) return names;
  return withGroup(names, index, new Map([...group].filter(([other]) => other !== key)));
}

function nextNumber(names: TakenNames, name: string): number | undefined {
  const key = keyOf(name);
  return names[groupOf(key)]?.get(key);
}

function withName(names: TakenNames, name: string, number: number): TakenNames {
  const key = keyOf(name);
  const index = groupOf(key);
  return withGroup(names, index, new Map(names[index]).set(key, number));
}

function withGroup(names: TakenNames, index: number, group: Names): TakenNames {
  return names.map((other, place) => (place === index ? group : other));
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

function groupOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (hash * 31 + key.charCodeAt(at)) % 0x10000;
  return hash % GROUPS;
}
