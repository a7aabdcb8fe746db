import { expect, test } from 'vitest';
import { fileName, readNamePattern, type NameFields } from '../../../../web/src/recipe/names/file_name';
import { readTagPattern } from '../../../../web/src/recipe/names/tags_from_name';
import { NO_NAMES, releaseName, takeName } from '../../../../web/src/recipe/names/taken_names';
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

/** What names become that are wished for one after the other. */
function given(wished: readonly string[]): readonly string[] {
  let names = NO_NAMES;
  return wished.map((wish) => {
    const taken = takeName(names, wish);
    names = taken.names;
    return taken.name;
  });
}

test.each(readTable('name_collisions.json') as { names: string[]; given: string[] }[])('$names are told apart', (row) => {
  expect(given(row.names)).toEqual(row.given);
});

test('ten thousand files are told apart at once, with one name or each its own', () => {
  const began = performance.now();
  expect(given(Array.from({ length: 10_000 }, () => 'x.mp3')).at(-1)).toBe('x (10000).mp3');
  const own = Array.from({ length: 10_000 }, (_, index) => `${index}.mp3`);
  expect(given(own)).toEqual(own);
  expect(performance.now() - began).toBeLessThan(3000);
});

test('a name that is released can be had again', () => {
  const { names } = takeName(takeName(NO_NAMES, 'x.mp3').names, 'y.mp3');
  const released = releaseName(names, 'X.mp3');
  expect(takeName(released, 'x.mp3').name).toBe('x.mp3');
  expect(takeName(released, 'y.mp3').name).toBe('y (2).mp3');
  expect(releaseName(released, 'unknown.mp3')).toBe(released);
});

test.each(readTable('refused_patterns.json') as { use: string; pattern: string; names: string }[])('$use: “$pattern” is refused', (row) => {
  const reading = row.use === 'name' ? readNamePattern(row.pattern) : readTagPattern(row.pattern);
  if (reading.ok) expect.unreachable();
  else expect(reading.problem.part).toBe(row.names);
});
