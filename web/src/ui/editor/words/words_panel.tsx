/** Words with their times for one file: from a file beside it, or from a text track of its own. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { editingMessages } from '../../../messages/editing';
import { joined, languageName } from '../../../messages/media_words';
import type { WaitingJob } from '../../../queue/job';
import { readSelection } from '../../../queue/selection';
import { formatTimeCode } from '../../../queue/time_code';
import type { ChosenLyrics, Lyrics, LyricsFiles } from '../../../shared/lyrics';
import type { TextTrack } from '../../../shared/media';
import { useWords } from './use_words';

const words = editingMessages.words;

export interface WordsPanelProps {
  readonly job: WaitingJob;
  /** The file's settings have its text track taken. */
  readonly takesTrack: boolean;
  readonly files: LyricsFiles;
  /** `null`: as the settings say. */
  readonly onChoose: (lyrics: ChosenLyrics | null) => void;
  readonly onSave: (content: Blob, fileName: string) => void;
}

export function WordsPanel({ job, takesTrack, files, onChoose, onSave }: WordsPanelProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const chooseButton = useRef<HTMLButtonElement>(null);
  const { info, draft, joined: parts } = job.source;
  const [notWritten, setNotWritten] = useState(false);
  const reading = useWords(job, files, onChoose);
  const chosen = draft.lyrics;
  const tracks = info?.textTracks ?? [];

  async function save(lyrics: Lyrics): Promise<void> {
    const name = job.name.replace(/(?<=.)\.[^.]+$/, '');
    const read = readSelection(draft, info?.durationSeconds ?? null);
    const text = await files.writeLrc(lyrics, read.ok ? read.selection.keep : [], name);
    setNotWritten(text === null);
    if (text !== null) onSave(new Blob([text], { type: 'text/plain;charset=utf-8' }), words.lrcName(name));
  }

  function leaveOut(): void {
    reading.stop();
    onChoose(null);
    chooseButton.current?.focus();
  }

  if (parts.length > 0) {
    return (
      <Group>
        <p class="hint">{words.ofJoined}</p>
      </Group>
    );
  }
  const problem = notWritten ? words.notWritten : reading.problem;
  return (
    <Group>
      <p class={problem ? 'field-message' : 'hint'} role="status">
        {reading.isReading ? words.reading : (problem ?? said(chosen, takesTrack && tracks.length > 0))}
      </p>
      {chosen && <FirstLines lyrics={chosen} />}
      <div class="tag-line">
        <input
          ref={input}
          type="file"
          accept=".srt,.vtt,.lrc"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) reading.read(file);
            // The same file can be chosen again, after it was changed.
            currentTarget.value = '';
          }}
        />
        <button ref={chooseButton} type="button" class="button" aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>
          {words.choose}
        </button>
        {reading.isReading && (
          <button type="button" class="button" onClick={reading.stop}>
            {words.stop}
          </button>
        )}
        {chosen && (
          <>
            <button type="button" class="button" onClick={() => void save(chosen)}>
              {words.saveLrc}
            </button>
            <button type="button" class="button" onClick={leaveOut}>
              {words.leaveOut}
            </button>
          </>
        )}
      </div>
      {tracks.length > 0 && <Tracks tracks={tracks} onTake={reading.take} />}
      <p id={`${id}-hint`} class="hint">
        {words.hint}
      </p>
    </Group>
  );
}

function said(chosen: ChosenLyrics | null, isOfTrack: boolean): string {
  if (!chosen) return isOfTrack ? words.ofTrack : words.none;
  return 'file' in chosen.from ? words.fromFile(chosen.from.file, chosen.lines.length) : words.fromTrack(chosen.lines.length);
}

const FIRST_LINES = 3;

function FirstLines({ lyrics: { lines } }: { readonly lyrics: Lyrics }) {
  return (
    <ul class="tag-examples tag-words">
      {lines.slice(0, FIRST_LINES).map(({ startSeconds, text }, index) => (
        <li key={index}>
          <span class="tag-example-name">{formatTimeCode(startSeconds)}</span>
          <span class="tag-example">{words.line(text)}</span>
        </li>
      ))}
      {lines.length > FIRST_LINES && <li class="hint">{words.more(lines.length - FIRST_LINES)}</li>}
    </ul>
  );
}

interface TracksProps {
  readonly tracks: readonly TextTrack[];
  readonly onTake: (track: number) => void;
}

function Tracks({ tracks, onTake }: TracksProps) {
  const [wanted, setWanted] = useState(0);
  return (
    <div class="tag-line">
      <label class="field">
        <span class="field-label">{words.track}</span>
        <select value={wanted} onChange={({ currentTarget }) => setWanted(Number(currentTarget.value))}>
          {tracks.map((track, index) => (
            <option key={index} value={index}>
              {words.trackName(index + 1, joined([track.title, languageName(track), kindOf(track)]))}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" onClick={() => onTake(wanted)}>
        {words.takeTrack}
      </button>
    </div>
  );
}

/** `ASS (Advanced SSA) subtitle` → `ASS`. */
function kindOf({ codec }: TextTrack): string {
  return codec.replace(/ \(.*\)/, '').replace(/ subtitle$/, '');
}

function Group({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="tags">
      <fieldset class="tag-group">
        <legend>{words.title}</legend>
        {children}
      </fieldset>
    </div>
  );
}
