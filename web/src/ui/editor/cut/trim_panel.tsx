import { useRef, useState } from 'preact/hooks';
import { errorSentence } from '../../../messages/error_sentence';
import { messages } from '../../../messages/messages';
import type { WaitingJob } from '../../../queue/job';
import { readSelection, type SelectionDraft } from '../../../queue/selection';
import { formatDuration, formatTimeCode } from '../../../queue/time_code';
import { MediaDetails } from './media_details';
import { Preview } from './preview';
import { useProbe, type Probe } from './probe_state';
import { TimeField } from './time_field';

export interface TrimPanelProps {
  readonly id: string;
  readonly job: WaitingJob;
  /** The engine is busy, so looking into the file takes until it is free. */
  readonly isEngineBusy: boolean;
  readonly probe: Probe;
  readonly onSelect: (draft: SelectionDraft) => void;
}

export function TrimPanel({ id, job, isEngineBusy, probe, onSelect }: TrimPanelProps) {
  const { file, info, draft } = job.source;
  const media = useRef<HTMLMediaElement>(null);
  const [isPlayable, setIsPlayable] = useState(false);
  // Decided once: what the engine finds out later is no reason to put another player, at its beginning, in the place of one that is in use.
  const [isAudio] = useState(info ? !info.hasVideo : file.type.startsWith('audio/'));
  const error = useProbe(file, info, probe);
  const duration = info?.durationSeconds ?? null;
  const reading = readSelection(draft, duration);
  const problem = reading.ok ? null : reading.problem;
  const position = (): string => formatTimeCode(media.current?.currentTime ?? 0);

  return (
    <div id={id} class="trim" role="group" aria-label={messages.editor.trimOf(job.name)}>
      <Preview
        file={file}
        isAudio={isAudio}
        label={messages.editor.previewOf(job.name)}
        mediaRef={media}
        onPlayable={setIsPlayable}
      />
      <div class="trim-fields">
        <TimeField
          id={`${id}-start`}
          label={messages.editor.start}
          value={draft.start}
          placeholder="0:00"
          message={problem?.field === 'start' ? messages.selectionProblem(problem) : null}
          takeLabel={messages.editor.startHere}
          canTake={isPlayable}
          onTake={() => onSelect({ ...draft, start: position() })}
          onChange={(start) => onSelect({ ...draft, start })}
        />
        <TimeField
          id={`${id}-end`}
          label={messages.editor.end}
          value={draft.end}
          placeholder={duration === null ? messages.editor.endOfFile : formatDuration(duration)}
          message={problem?.field === 'end' ? messages.selectionProblem(problem) : null}
          takeLabel={messages.editor.endHere}
          canTake={isPlayable}
          onTake={() => onSelect({ ...draft, end: position() })}
          onChange={(end) => onSelect({ ...draft, end })}
        />
        {info && info.audioTracks.length > 0 && (
          <MediaDetails info={info} track={draft.track} onTrack={(track) => onSelect({ ...draft, track })} />
        )}
        {info?.audioTracks.length === 0 && <p class="field-message">{errorSentence({ code: 'no_audio', detail: '' })}</p>}
        {error && <p class="field-message">{errorSentence(error)}</p>}
        {!info && !error && (
          <p class="hint">{isEngineBusy ? messages.editor.shownLater : messages.editor.looking}</p>
        )}
      </div>
    </div>
  );
}
