import { expect, test } from 'vitest';
import { recipe as words } from '../../../web/src/messages/en/recipe';
import { readLink } from '../../../web/src/recipe/link';
import { readNamePattern } from '../../../web/src/recipe/names/file_name';
import { readPresets } from '../../../web/src/recipe/own_presets';
import { parseRecipe } from '../../../web/src/recipe/parse_recipe';

test('what is wrong is said by the name that the page has for it', () => {
  const reading = parseRecipe({ encoding: { vbrQuality: 12 } });
  expect(!reading.ok && words.problem(reading)).toBe('“VBR quality” has a value that is not possible.');
  const unknown = parseRecipe({ sound: { constructor: 1 } });
  expect(!unknown.ok && words.problem(unknown)).toContain('“sound.constructor”');
});

test('a link or a file that lies is a sentence', () => {
  const link = readLink(`#recipe=${Buffer.from('{"track":"01"}').toString('base64url')}`);
  expect(link && !link.ok && words.link(link)).toBe('The settings in the link cannot be used. “audio track” has a value that is not possible. Nothing was changed.');
  const presets = readPresets('{"kind":"unreel-presets","version":1,"presets":[{"name":"Mine","recipe":{"speed":2}}]}');
  expect(!presets.ok && words.presetProblem(presets.problem)).toBe(
    'The preset “Mine” cannot be used. There is no setting called “speed”; it may be of a later version. Nothing was changed.',
  );
});

test('a pattern that makes no sense is a sentence with the word in it', () => {
  const reading = readNamePattern('{artist} - {titel}');
  expect(!reading.ok && words.pattern[reading.problem.reason](reading.problem.part)).toBe('{titel} is not known here.');
});
