import { useEffect, useState } from 'preact/hooks';
import { chanceOf } from '../../../hear/chance';
import { soundMessages } from '../../../messages/sounds';
import type { Comparison } from './comparison';
import type { HeardChoice } from './hear_panel';
import { SwitchedPlayer } from './switched_player';

export interface BlindTestProps {
  readonly comparison: Comparison;
  readonly choices: readonly HeardChoice[];
  readonly onClose: () => void;
}

/** Enough that chance alone seldom makes an expert of anybody. */
const ROUNDS = 8;

type Letter = 'a' | 'b' | 'x';

/** ABX: A is the source, B what was made of it, X one of the two. */
export function BlindTest({ comparison, choices, onClose }: BlindTestProps) {
  const [player] = useState(() => new SwitchedPlayer());
  const [choice, setChoice] = useState(0);
  const [answers, setAnswers] = useState<readonly boolean[]>([]);
  const [xIsA, setXIsA] = useState(isHeads);
  const [heard, setHeard] = useState<Letter | null>(null);
  const { hear } = soundMessages;
  const other = comparison.others[choice];
  useEffect(() => () => player.stop(), []);

  function listen(letter: Letter): void {
    const index = letter === 'b' || (letter === 'x' && !xIsA) ? 1 : 0;
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

  const right = answers.filter((isRight) => isRight).length;
  const isOver = answers.length >= ROUNDS;
  return (
    <div class="hear">
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
        <button type="button" class="button" onClick={() => begin(choice)}>
          {hear.again}
        </button>
      ) : (
        <div class="hear-row">
          {(['a', 'b', 'x'] as const).map((letter) => (
            <button key={letter} type="button" class="button" aria-pressed={heard === letter} onClick={() => listen(letter)}>
              {hear[letter]}
            </button>
          ))}
          <button type="button" class="button" onClick={() => answer(true)}>
            {hear.isA}
          </button>
          <button type="button" class="button" onClick={() => answer(false)}>
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
