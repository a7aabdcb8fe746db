import { expect, test } from 'vitest';
import { tagsFromName } from '../../../../web/src/recipe/names/tags_from_name';
import { readTable } from '../tables';

interface TagRow {
  readonly pattern: string;
  readonly fileName: string;
  readonly fields: Readonly<Record<string, string>> | null;
}

test.each(readTable('tag_patterns.json') as TagRow[])('$pattern of $fileName', ({ pattern, fileName, fields }) => {
  const tags = tagsFromName(pattern, fileName);
  expect(tags && Object.fromEntries(tags.map(({ name, value }) => [name, value]))).toEqual(fields);
});

test('a name that is made to take long does not', () => {
  const pattern = `${'{any}a'.repeat(80)}{title}b`;
  expect(tagsFromName(pattern, 'a'.repeat(990))).toBeNull();
});
