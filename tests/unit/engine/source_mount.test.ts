import { expect, test } from 'vitest';
import { inputName } from '../../../web/src/engine/source_mount';

test.each([
  ['voicemail.ulaw', 'input.ulaw'],
  ['MSG0001.SLN16', 'input.sln16'],
  ['a.b.g722', 'input.g722'],
  ['no ending', 'input'],
  ['.', 'input'],
  ['x.wav/../../etc', 'input'],
  ['x.ünicode', 'input'],
  ['x.waytoolongending', 'input'],
])('of the name %s only a plain ending is left', (fileName, name) => {
  expect(inputName(fileName)).toBe(name);
});
