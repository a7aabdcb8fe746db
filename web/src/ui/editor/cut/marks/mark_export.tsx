/** The table out again, as what other programs read. */
import { useState } from 'preact/hooks';
import { cutMessages } from '../../../../messages/cut';
import type { MarkFiles, WrittenMarkFormat } from '../../../../shared/file_sound';
import type { Mark } from '../../../../shared/programme';

const words = cutMessages.marks;

export interface MarkExportProps {
  /** Of the file. */
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly durationSeconds: number;
  readonly writeMarks: MarkFiles['writeMarks'];
  readonly onSave: (content: Blob, fileName: string) => void;
}

export function MarkExport({ name, marks, durationSeconds, writeMarks, onSave }: MarkExportProps) {
  const [format, setFormat] = useState<WrittenMarkFormat>('list');
  const [said, setSaid] = useState<string | null>(null);
  const formats = Object.keys(words.formats) as WrittenMarkFormat[];

  async function withText(act: (text: string) => Promise<string | null>): Promise<void> {
    const text = await writeMarks(marks, format, { name, title: '', seconds: durationSeconds > 0 ? durationSeconds : null });
    setSaid(text === null ? words.notWritten : await act(text));
  }

  async function save(text: string): Promise<null> {
    onSave(new Blob([text], { type: 'text/plain;charset=utf-8' }), words.fileName(name.replace(/\.[^.]*$/, ''), format));
    return null;
  }

  async function copy(text: string): Promise<string> {
    try {
      await navigator.clipboard.writeText(text);
      return words.copied;
    } catch {
      return words.notCopied;
    }
  }

  return (
    <div class="mark-line mark-export">
      <label class="field">
        <span class="field-label">{words.saveAs}</span>
        <select
          value={format}
          onChange={({ currentTarget }) => {
            setFormat(formats.find((one) => one === currentTarget.value) ?? 'list');
            setSaid(null);
          }}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {words.formats[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" onClick={() => void withText(save)}>
        {words.save}
      </button>
      <button type="button" class="button" onClick={() => void withText(copy)}>
        {words.copy}
      </button>
      <p class="hint" role="status">
        {said}
      </p>
    </div>
  );
}
