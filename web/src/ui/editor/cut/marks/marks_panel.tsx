/** Named points of a file: where chapters begin, or the next MP3 does. */
import { useId } from 'preact/hooks';
import { cutMessages } from '../../../../messages/cut';
import type { MarkFiles } from '../../../../shared/file_sound';
import type { Chapter } from '../../../../shared/media';
import type { Mark } from '../../../../shared/programme';
import type { Cut } from '../../../../shared/recipe';
import type { WaveModel } from '../wave/wave_model';
import { MarkExport } from './mark_export';
import { MarkSources } from './mark_sources';
import { MarkTable } from './mark_table';

const words = cutMessages.marks;

export interface MarksPanelProps {
  /** Of the file. */
  readonly name: string;
  readonly model: WaveModel;
  readonly marks: readonly Mark[];
  readonly chapters: readonly Chapter[];
  readonly silence: Cut;
  readonly markFiles: MarkFiles;
  readonly onChange: (marks: readonly Mark[], group: string | null) => void;
  readonly onPlayAround: (seconds: number) => void;
  readonly onSave: (content: Blob, fileName: string) => void;
}

export function MarksPanel({ name, model, marks, chapters, silence, markFiles, onChange, onPlayAround, onSave }: MarksPanelProps) {
  const id = useId();
  const { durationSeconds } = model.stage.value;
  return (
    <section class="marks" aria-labelledby={id}>
      <div class="marks-head">
        <h3 id={id}>{words.title}</h3>
        {marks.length > 0 && (
          <>
            <span class="hint">{words.count(marks.length)}</span>
            <button type="button" class="set-back" onClick={() => onChange([], null)}>
              {words.removeAll}
            </button>
          </>
        )}
      </div>
      {marks.length === 0 ? (
        <p class="hint">{words.none}</p>
      ) : (
        <MarkTable marks={marks} durationSeconds={durationSeconds > 0 ? durationSeconds : Infinity} onChange={onChange} onPlayAround={onPlayAround} />
      )}
      <MarkSources
        name={name}
        model={model}
        marks={marks}
        chapters={chapters}
        silence={silence}
        readMarks={markFiles.readMarks}
        onMarks={(found) => onChange(found, null)}
      />
      {marks.length > 0 && <MarkExport name={name} marks={marks} durationSeconds={durationSeconds} writeMarks={markFiles.writeMarks} onSave={onSave} />}
    </section>
  );
}
