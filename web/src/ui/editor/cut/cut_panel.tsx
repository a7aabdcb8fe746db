import { useRef, useState } from 'preact/hooks';
import { errorSentence } from '../../../messages/error_sentence';
import { messages } from '../../../messages/messages';
import type { WaitingJob } from '../../../queue/job';
import type { SelectionDraft } from '../../../queue/selection';
import { formatTimeCode } from '../../../queue/time_code';
import { Preview } from './preview';
import { RangeFields } from './range_fields';
import { TrackSelect, type TrackWish } from './track_select';

export interface CutPanelProps {
  readonly job: WaitingJob;
  /** Nobody looks into the file before the engine is free. */
  readonly isEngineBusy: boolean;
  /** What becomes an MP3 as things are. */
  readonly wish: TrackWish;
  readonly onSelect: (draft: SelectionDraft) => void;
  readonly onTrack: (wish: TrackWish) => void;
}

/** Which part of a file, and which of its tracks. */
export function CutPanel({ job, isEngineBusy, wish, onSelect, onTrack }: CutPanelProps) {
  const { file, info, draft, probe } = job.source;
  const media = useRef<HTMLMediaElement>(null);
  const [isPlayable, setIsPlayable] = useState(false);
  // Decided once: what the engine finds out later is no reason to put another player, at its beginning, in the place of one that is in use.
  const [isAudio] = useState(info ? !info.hasVideo : file.type.startsWith('audio/'));
  const duration = info?.durationSeconds ?? null;
  const position = (): string => formatTimeCode(media.current?.currentTime ?? 0);

  return (
    <div class="cut">
      <Preview file={file} isAudio={isAudio} label={messages.editor.previewOf(job.name)} mediaRef={media} onPlayable={setIsPlayable} />
      <div class="cut-fields">
        {draft.ranges.map((range, index) => (
          <RangeFields
            key={index}
            range={range}
            index={index}
            durationSeconds={duration}
            canTake={isPlayable}
            position={position}
            onChange={(changed) => onSelect({ ...draft, ranges: draft.ranges.map((other, place) => (place === index ? changed : other)) })}
          />
        ))}
        {info && info.audioTracks.length > 0 && <TrackSelect info={info} wish={wish} onTrack={onTrack} />}
        {probe.state === 'failed' && <p class="field-message">{errorSentence(probe.error)}</p>}
        {probe.state === 'waiting' && <p class="hint">{isEngineBusy ? messages.editor.shownLater : messages.editor.looking}</p>}
      </div>
    </div>
  );
}
