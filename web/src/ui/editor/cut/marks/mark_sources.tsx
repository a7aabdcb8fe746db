/** Where marks come from: lists, files, chapters, silences, or a step of time. */
import { useId, useState } from 'preact/hooks';
import { equalParts, every, fromChapters, fromSilences, inOrder, MOST_MARKS } from '../../../../cut/marks';
import { silencesOf } from '../../../../cut/silences';
import { cutMessages } from '../../../../messages/cut';
import { errorSentence } from '../../../../messages/error_sentence';
import { formatDecimal } from '../../../../messages/format';
import type { MarkFormat, MarkFiles } from '../../../../shared/file_sound';
import type { Chapter } from '../../../../shared/media';
import type { Mark } from '../../../../shared/programme';
import type { Cut } from '../../../../shared/recipe';
import type { WaveModel } from '../wave/wave_model';

const words = cutMessages.marks;

type SourceOfMarks = keyof typeof words.sources;

export interface MarkSourcesProps {
  /** Of the file. */
  readonly name: string;
  readonly model: WaveModel;
  readonly marks: readonly Mark[];
  readonly chapters: readonly Chapter[];
  readonly silence: Cut;
  readonly readMarks: MarkFiles['readMarks'];
  readonly onMarks: (marks: readonly Mark[]) => void;
}

/** A mark list is text; what is larger is something else. */
const MOST_BYTES = 4 * 1024 * 1024;

interface Said {
  readonly text: string;
  readonly isProblem: boolean;
}

export function MarkSources({ name, model, marks, chapters, silence, readMarks, onMarks }: MarkSourcesProps) {
  const id = useId();
  const [source, setSource] = useState<SourceOfMarks>('list');
  const [list, setList] = useState('');
  const [minutes, setMinutes] = useState('10');
  const [parts, setParts] = useState('4');
  const [replaces, setReplaces] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const duration = model.stage.value.durationSeconds;
  const sources = (Object.keys(words.sources) as SourceOfMarks[]).filter((one) => one !== 'chapters' || chapters.length > 0);

  function put(found: readonly Mark[], format: MarkFormat | null = null): void {
    if (found.length === 0) return setSaid({ text: words.nothingFound, isProblem: true });
    onMarks(inOrder(replaces ? found : [...marks, ...found]));
    setSaid({ text: words.added(Math.min(found.length, MOST_MARKS), format), isProblem: false });
  }

  async function read(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const reading = await readMarks(bytes, name);
    if (reading.ok) put(reading.marks, reading.format);
    else setSaid({ text: errorSentence(reading.error), isProblem: true });
  }

  async function open(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file) await read(new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer()));
    // The same file can be chosen again, after it was changed.
    input.value = '';
  }

  function add(): void {
    switch (source) {
      case 'list':
        return void read(new TextEncoder().encode(list));
      case 'file':
        return document.getElementById(`${id}-file`)?.click();
      case 'chapters':
        return put(fromChapters(chapters));
      case 'silences':
        if (model.reading.peek().state !== 'done') return setSaid({ text: words.notYet, isProblem: true });
        return put(fromSilences(silencesOf(model.pyramid, { thresholdDb: silence.silenceDb, leastSeconds: silence.silenceSeconds }), duration));
      case 'every':
      case 'parts': {
        const number = Number((source === 'every' ? minutes : parts).replace(',', '.'));
        const isPossible = number > 0 && Number.isFinite(number) && (source === 'every' || Number.isInteger(number));
        if (!isPossible) return setSaid({ text: words.badNumber, isProblem: true });
        return put(source === 'every' ? every(number * 60, duration) : equalParts(number, duration));
      }
    }
  }

  return (
    <form
      class="mark-sources"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="mark-line">
        <label class="field">
          <span class="field-label">{words.from}</span>
          <select
            value={source}
            onChange={({ currentTarget }) => {
              setSource(sources.find((one) => one === currentTarget.value) ?? 'list');
              setSaid(null);
            }}
          >
            {sources.map((one) => (
              <option key={one} value={one}>
                {words.sources[one]}
              </option>
            ))}
          </select>
        </label>
        {source === 'every' && <NumberField label={words.minutes} value={minutes} onChange={setMinutes} />}
        {source === 'parts' && <NumberField label={words.parts} value={parts} onChange={setParts} />}
      </div>
      {source === 'list' && (
        <div class="field">
          <label class="field-label" for={`${id}-list`}>
            {words.list}
          </label>
          <textarea
            id={`${id}-list`}
            rows={4}
            spellcheck={false}
            placeholder={words.listExample}
            aria-describedby={`${id}-hint`}
            value={list}
            onInput={({ currentTarget }) => setList(currentTarget.value)}
          />
          <p id={`${id}-hint`} class="hint">
            {words.listHint}
          </p>
        </div>
      )}
      {source === 'file' && <p class="hint">{words.fileHint}</p>}
      {source === 'silences' && <p class="hint">{words.silenceHint(formatDecimal(silence.silenceDb, 1, 0).replace('-', '−'), formatDecimal(silence.silenceSeconds, 2, 0))}</p>}
      <input id={`${id}-file`} type="file" hidden aria-hidden="true" tabIndex={-1} onChange={({ currentTarget }) => void open(currentTarget)} />
      <div class="mark-line">
        <button type="submit" class="button" disabled={source === 'list' && list.trim() === ''}>
          {source === 'file' ? words.file : words.add}
        </button>
        {marks.length > 0 && (
          <label class="check">
            <input type="checkbox" checked={replaces} onChange={({ currentTarget }) => setReplaces(currentTarget.checked)} />
            {words.replaces}
          </label>
        )}
      </div>
      <p class={said?.isProblem ? 'field-message' : 'hint'} role="status">
        {said?.text}
      </p>
    </form>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <label class="field mark-step">
      <span class="field-label">{label}</span>
      <input type="text" inputMode="decimal" autocomplete="off" value={value} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
    </label>
  );
}
