import { useRef, useState } from 'preact/hooks';
import type { WaitingJob } from '../../../queue/job';
import { readSelection, type SelectionDraft } from '../../../queue/selection';
import { formatDuration, formatTimeCode } from '../../../queue/time_code';
import { MediaDetails } from './media_details';
import { Preview } from './preview';
import { useProbe, type Probe } from './probe_state';
import { selectionSentence } from '../../../messages/en/selection_sentence';
import { errorSentence } from '../../../messages/sentences';
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
    <div id={id} class="trim" role="group" aria-label={`Trim ${job.name}`}>
      <Preview
        file={file}
        isAudio={isAudio}
        label={`Preview of ${job.name}`}
        mediaRef={media}
        onPlayable={setIsPlayable}
      />
      <div class="trim-fields">
        <TimeField
          id={`${id}-start`}
          label="Start"
          value={draft.start}
          placeholder="0:00"
          message={problem?.field === 'start' ? selectionSentence(problem) : null}
          takeLabel="Set start here"
          canTake={isPlayable}
          onTake={() => onSelect({ ...draft, start: position() })}
          onChange={(start) => onSelect({ ...draft, start })}
        />
        <TimeField
          id={`${id}-end`}
          label="End"
          value={draft.end}
          placeholder={duration === null ? 'end of the file' : formatDuration(duration)}
          message={problem?.field === 'end' ? selectionSentence(problem) : null}
          takeLabel="Set end here"
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
          <p class="hint">{isEngineBusy ? 'What is in this file is shown once the converter is free.' : 'Looking into the file…'}</p>
        )}
      </div>
    </div>
  );
}
