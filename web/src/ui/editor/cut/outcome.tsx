/** What becomes of a file's marks or chapters, and how many MP3s that makes: beside the marks, where people look for it. */
import { editingMessages } from '../../../messages/editing';
import type { Split } from '../../../shared/recipe';

export interface OutcomeProps {
  readonly split: Split;
  readonly hasChapters: boolean;
  readonly hasMarks: boolean;
  /** As the core plans it; `null` while that is not known. */
  readonly mp3s: number | null;
  readonly onSplit: (split: Partial<Split>) => void;
}

const INTO: readonly Split['into'][] = ['files', 'chapters', 'both'];
// One MP3 has the file’s chapters in any case.
const OF_CHAPTERS: readonly Split['into'][] = ['files', 'both'];

/** Where there is nothing to split at, and nothing is split, there is nothing to say. */
export function Outcome({ split, hasChapters, hasMarks, mp3s, onSplit }: OutcomeProps) {
  const { outcome } = editingMessages.editor;
  // Marks were set for this; chapters came with the file.
  const point = hasMarks ? 'marks' : hasChapters ? 'chapters' : null;
  if (point === null && split.at === 'nowhere') return null;
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
      {mp3s !== null && mp3s > 1 && <span class="hint">{outcome.mp3s(mp3s)}</span>}
    </p>
  );
}
