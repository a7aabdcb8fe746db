import { expect, test } from 'vitest';
import { literalTexts } from '../../../scripts/lib/literal_text.mjs';

function textsIn(code: string): readonly string[] {
  return literalTexts(code, 'example.tsx').map(({ text }) => text);
}

test.each([
  ['between tags', '<p>Done</p>', 'Done'],
  ['in an expression between tags', "<p>{isDone ? 'Done' : words.waiting}</p>", 'Done'],
  ['after a condition', "<p>{isDone && 'Done'}</p>", 'Done'],
  ['in a template between tags', '<p>{`${count} files`}</p>', '… files'],
  ['in an attribute that is read out', '<button aria-label="Close" />', 'Close'],
  ['in a template in such an attribute', '<button aria-label={`Remove ${name}`} />', 'Remove …'],
  ['in a property of a component', '<Field takeLabel="Here" />', 'Here'],
  ['in what an object says', "const question = { title: 'Update?' };", 'Update?'],
  ['in what a signal is set to', "announced.value = 'Paused.';", 'Paused.'],
  ['in a template that a function returns', 'function sentence() { return `${count} files failed`; }', '… files failed'],
  ['of two words, anywhere', "parts.push('not yet');", 'not yet'],
])('text is found %s', (_where, code, text) => {
  expect(textsIn(code)).toEqual([text]);
});

test.each([
  ['classes', "<p class={isBig ? 'button button-large' : 'button'} />"],
  ['kinds and ids', '<Notice kind="info" labelledBy="about-title" />'],
  ['comparisons', "<p>{state === 'done' && words.done}</p>"],
  ['cases', "switch (event.key) { case 'Escape': close(); }"],
  ['arguments', "<p>{words.of('start')}</p>"],
  ['types', "type State = 'not yet' | 'over now';"],
  ['errors for those who mend them', "throw new Error('there is no file');"],
  ['drawings', '<path d="M5 5l10 10M15 5L5 15" />'],
  ['marks without letters', '<p>{`${first} · ${second}`}. (…)</p>'],
])('names for the program are no text: %s', (_what, code) => {
  expect(textsIn(code)).toEqual([]);
});

test('the line is told', () => {
  expect(literalTexts('const a = (\n  <p>\n    Done\n  </p>\n);', 'example.tsx')[0]?.line).toBe(3);
});
