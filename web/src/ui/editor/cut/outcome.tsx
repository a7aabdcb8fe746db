/** What becomes of a file's marks or chapters, and how many MP3s that makes: beside the marks, where people look for it. */
import { editingMessages } from '../../../messages/editing';
import type { Split } from '../../../shared/recipe';

/** As the core plans it. */
export interface Planned {
  readonly mp3s: number;
  /** Of silence that is left out. */
  readonly silenceSeconds: number;
}

export interface OutcomeProps {
  readonly split: Split;
  readonly hasChapters: boolean;
  readonly hasMarks: boolean;
  /** `null` while that is not known. */
  readonly planned: Planned | null;
  readonly onSplit: (split: Partial<Split>) => void;
}

const INTO: readonly Split['into'][] = ['files', 'chapters', 'both'];
// One MP3 has the file’s chapters in any case.
const OF_CHAPTERS: readonly Split['into'][] = ['files', 'both'];

/** Where there is nothing to split at, and nothing is split, there is nothing to say. */
export function Outcome({ split, hasChapters, hasMarks, planned, onSplit }: OutcomeProps) {
  const { outcome } = editingMessages.editor;
  // Marks were set for this; chapters came with the file.
  const point = hasMarks ? 'marks' : hasChapters ? 'chapters' : null;
  const said = planned ? saidOf(planned) : '';
  if (point === null && split.at === 'nowhere') return said === '' ? null : <p class="outcome hint">{said}</p>;
  const choices = point === 'chapters' && split.into !== 'chapters' ? OF_CHAPTERS : INTO;
  const isElsewhere = split.at !== 'nowhere' && split.at !== point;
  const value = isElsewhere ? 'elsewhere' : split.at === 'nowhere' ? 'whole' : split.into;

  function choose(chosen: string): void {
    if (chosen === 'whole') onSplit({ at: 'nowhere' });
    const into = INTO.find((one) => one === chosen);
    if (into && point) onSplit({ at: point, into });
  }

  return (
    <p class="outcome">
      <label>
        {outcome.make}
        <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="whole">{outcome.whole}</option>
          {point !== null &&
            choices.map((into) => (
              <option key={into} value={into}>
                {outcome.of[point][into]}
              </option>
            ))}
          {isElsewhere && <option value="elsewhere">{outcome.elsewhere}</option>}
        </select>
      </label>
      {said !== '' && <span class="hint">{said}</span>}
    </p>
  );
}

/** What is shorter is not worth a word. */
const LEAST_SECONDS = 0.05;

function saidOf({ mp3s, silenceSeconds }: Planned): string {
  const { outcome } = editingMessages.editor;
  const count = mp3s > 1 ? outcome.mp3s(mp3s) : '';
  const silence = silenceSeconds >= LEAST_SECONDS ? outcome.silence(silenceSeconds) : '';
  return [count, silence].filter((words) => words !== '').join(' · ');
}
