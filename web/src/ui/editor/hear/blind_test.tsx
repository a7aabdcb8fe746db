import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { chanceOf } from '../../../hear/chance';
import { soundMessages } from '../../../messages/sounds';
import type { Listening } from '../listening';
import type { Comparison } from './comparison';
import type { HeardChoice } from './hear_panel';
import { SwitchedPlayer } from './switched_player';

export interface BlindTestProps {
  readonly comparison: Comparison;
  readonly choices: readonly HeardChoice[];
  readonly listening: Listening;
  readonly onClose: () => void;
}

/** Enough that chance alone seldom makes an expert of anybody. */
const ROUNDS = 8;

type Letter = 'a' | 'b' | 'x';

/** ABX: A is the source, B what was made of it, X one of the two. */
export function BlindTest({ comparison, choices, listening, onClose }: BlindTestProps) {
  const root = useRef<HTMLDivElement>(null);
  const [player] = useState(() => new SwitchedPlayer());
  const [choice, setChoice] = useState(0);
  const [answers, setAnswers] = useState<readonly boolean[]>([]);
  const [xIsA, setXIsA] = useState(isHeads);
  const [heard, setHeard] = useState<Letter | null>(null);
  const { hear } = soundMessages;
  const other = comparison.others[choice];
  const right = answers.filter((isRight) => isRight).length;
  const isOver = answers.length >= ROUNDS;
  useEffect(() => () => player.stop(), []);
  useSignalEffect(() => {
    if (listening.by.value === 'hear') return;
    player.stop();
    setHeard(null);
  });
  // What had the focus is gone when the test begins, and when it is over.
  useEffect(() => root.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [isOver]);

  function listen(letter: Letter): void {
    const index = letter === 'b' || (letter === 'x' && !xIsA) ? 1 : 0;
    listening.begin('hear');
    if (heard === null && other) player.play([comparison.source, other], index);
    else player.hear(index);
    setHeard(letter);
  }

  function answer(saysA: boolean): void {
    player.stop();
    setHeard(null);
    setAnswers([...answers, saysA === xIsA]);
    setXIsA(isHeads());
  }

  function begin(index: number): void {
    player.stop();
    setHeard(null);
    setChoice(index);
    setAnswers([]);
  }

  /** By keys, so that eyes can stay closed; letters of a list choose in that. */
  function onKeyDown(event: KeyboardEvent): void {
    if (isOver || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    const acts: Record<string, () => void> = {
      a: () => listen('a'),
      b: () => listen('b'),
      x: () => listen('x'),
      1: () => answer(true),
      2: () => answer(false),
    };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <div ref={root} class="hear" onKeyDown={onKeyDown}>
      <p class="hint">{hear.blindHint(ROUNDS)}</p>
      <div class="hear-row">
        <label class="field">
          <span class="field-label">{hear.against}</span>
          <select value={String(choice)} onChange={({ currentTarget }) => begin(Number(currentTarget.value))}>
            {choices.map(({ name }, index) => (
              <option key={name} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button" onClick={onClose}>
          {hear.endTest}
        </button>
      </div>
      <p aria-live="polite">{isOver ? hear.verdict(right, ROUNDS, chanceOf(right, ROUNDS)) : hear.round(answers.length + 1, ROUNDS)}</p>
      {isOver ? (
        <button type="button" class="button" data-first onClick={() => begin(choice)}>
          {hear.again}
        </button>
      ) : (
        <div class="hear-row">
          {(['a', 'b', 'x'] as const).map((letter) => (
            <button
              key={letter}
              type="button"
              class="button"
              data-first={letter === 'a' ? '' : undefined}
              aria-keyshortcuts={letter}
              aria-pressed={heard === letter}
              onClick={() => listen(letter)}
            >
              {hear[letter]}
            </button>
          ))}
          <button type="button" class="button" aria-keyshortcuts="1" onClick={() => answer(true)}>
            {hear.isA}
          </button>
          <button type="button" class="button" aria-keyshortcuts="2" onClick={() => answer(false)}>
            {hear.isB}
          </button>
        </div>
      )}
    </div>
  );
}

/** Not to be foreseen, as the order of numbers would be. */
function isHeads(): boolean {
  return ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 1) === 0;
}
