import { expect, test } from 'vitest';
import { fileName, readNamePattern, type NameFields } from '../../../../web/src/recipe/names/file_name';
import { NameRegistry } from '../../../../web/src/recipe/names/name_registry';
import { readTagPattern } from '../../../../web/src/recipe/names/tags_from_name';
import { readTable } from '../tables';

interface NameRow {
  readonly pattern: string;
  readonly fields: NameFields;
  readonly plain: boolean;
  readonly name: string;
}

test.each(readTable('file_names.json') as NameRow[])('$pattern → $name', ({ pattern, fields, plain, name }) => {
  expect(fileName(pattern, fields, plain)).toBe(name);
});

test.each(readTable('name_collisions.json') as { names: string[]; given: string[] }[])('$names are told apart', ({ names, given }) => {
  const registry = new NameRegistry();
  expect(names.map((name) => registry.take(name))).toEqual(given);
});

test('ten thousand files of one name are numbered at once', () => {
  const registry = new NameRegistry();
  const names = Array.from({ length: 10_000 }, () => registry.take('x.mp3'));
  expect(names.at(-1)).toBe('x (10000).mp3');
});

test.each(readTable('refused_patterns.json') as { use: string; pattern: string; names: string }[])('$use: “$pattern” is refused', (row) => {
  const reading = row.use === 'name' ? readNamePattern(row.pattern) : readTagPattern(row.pattern);
  if (reading.ok) expect.unreachable();
  else expect(reading.problem.part).toBe(row.names);
});
