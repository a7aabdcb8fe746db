/** Which parts of a file, and which of its tracks: its sound to look at, to listen to, and to cut. */
import { effect, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fades } from '../../../cut/fade_slope';
import type { Span } from '../../../cut/spans';
import { cutMessages } from '../../../messages/cut';
import { errorSentence } from '../../../messages/error_sentence';
import { editingMessages } from '../../../messages/editing';
import type { WaitingJob } from '../../../queue/job';
import { spansOf } from '../../../queue/range_drafts';
import type { SelectionDraft } from '../../../queue/selection';
import type { FileSound, MarkFiles } from '../../../shared/file_sound';
import type { Cut } from '../../../shared/recipe';
import type { Listening } from '../listening';
import { LiveRegion } from '../../kit/live_region';
import { Controls } from './controls';
import { cutActions } from './cut_actions';
import { useCutEdits, type CutState } from './cut_edits';
import { MarksPanel } from './marks/marks_panel';
import { Pieces } from './pieces';
import { isHeardByBrowser } from './player/heard_by_browser';
import type { Playback } from './player/playback';
import { usePlayback } from './player/use_playback';
import { Preview } from './preview';
import { useShortcuts } from './shortcuts';
import { TrackSelect, type TrackWish } from './track_select';
import { createWaveModel, type WaveModel } from './wave/wave_model';
import { Waveform } from './wave/waveform';
import { zeroCrossings } from './zero_crossing';

export interface CutEditorProps {
  readonly job: WaitingJob;
  readonly listening: Listening;
  /** Nobody looks into the file before the engine is free. */
  readonly isEngineBusy: boolean;
  /** What becomes an MP3 as things are. */
  readonly wish: TrackWish;
  /** Of the job; another one where another sound is heard. */
  readonly sound: FileSound;
  readonly markFiles: MarkFiles;
  /** As the job's recipe says. */
  readonly fades: Fades;
  readonly silence: Cut;
  readonly onSelect: (draft: SelectionDraft) => void;
  readonly onTrack: (wish: TrackWish) => void;
  readonly onFades: (inSeconds: number, outSeconds: number) => void;
  readonly onSave: (content: Blob, fileName: string) => void;
  /** Below the waveform. */
  readonly children?: ComponentChildren;
}

export function CutEditor(props: CutEditorProps) {
  const { job, listening, isEngineBusy, wish, sound, markFiles, fades, silence, onSelect, onTrack, onFades, onSave, children } = props;
  const { file, info, draft, probe, joined } = job.source;
  const root = useRef<HTMLDivElement>(null);
  const media = useRef<HTMLMediaElement>(null);
  const model = useMemo(createWaveModel, [sound]);
  const [snaps, setSnaps] = useState(true);
  // Decided once: what the engine finds out later is no reason to put another player, at its beginning, in the place of one that is in use.
  const [isAudio] = useState(info ? !info.hasVideo : file.type.startsWith('audio/'));
  // Of several that are joined no browser has a player.
  const isOne = joined.length === 0;
  const track = wish === 'all' ? (info?.defaultTrack ?? 0) : wish;
  const { playback, by, isRefused, onReady, onRefused } = usePlayback(model, media, sound, isOne && isHeardByBrowser(info, track));

  useEffect(() => shared(listening, model, playback), [listening, model, playback]);
  useEffect(() => model.expect(info?.durationSeconds ?? null), [model, info]);

  const given: CutState = { ranges: draft.ranges, marks: draft.marks, fadeInSeconds: fades.inSeconds, fadeOutSeconds: fades.outSeconds };
  const edits = useCutEdits(given, (state) => {
    if (state.ranges !== draft.ranges || state.marks !== draft.marks) onSelect({ ...draft, ranges: state.ranges, marks: state.marks });
    if (state.fadeInSeconds !== fades.inSeconds || state.fadeOutSeconds !== fades.outSeconds) onFades(state.fadeInSeconds, state.fadeOutSeconds);
  });
  const { state } = edits;
  const duration = model.stage.value.durationSeconds;
  const spans = useMemo(() => spansOf(state.ranges, duration || Infinity).filter((span): span is Span => span !== null), [state.ranges, duration]);
  const shownFades = useMemo<Fades>(
    () => ({ inSeconds: state.fadeInSeconds, outSeconds: state.fadeOutSeconds, shape: fades.shape }),
    [state.fadeInSeconds, state.fadeOutSeconds, fades.shape],
  );
  const said = useSignal('');
  const zeroCrossing = useMemo(() => zeroCrossings(sound), [sound]);
  const actions = cutActions({ model, edits, playback, snaps, silenceDb: silence.silenceDb, zeroCrossing, say: (what) => (said.value = what) });
  useShortcuts(root, { actions, playback, model });

  return (
    <div ref={root} class="cut">
      <LiveRegion text={said} />
      {isOne && !isRefused && (
        <Preview
          file={file}
          isAudio={isAudio}
          isMuted={by === 'sound'}
          label={editingMessages.editor.previewOf(job.name)}
          mediaRef={media}
          onMoved={(seconds) => {
            if (!playback.isPlaying.peek() && by !== 'sound') model.playhead.value = seconds;
          }}
          onReady={onReady}
          onRefused={onRefused}
        />
      )}
      <Waveform
        model={model}
        sound={sound}
        isEngineBusy={isEngineBusy}
        spans={spans}
        marks={state.marks}
        fades={shownFades}
        onBorder={actions.moveBorder}
        onFade={actions.moveFade}
        onMark={actions.moveMark}
        onRemoveMark={actions.removeMark}
        onLeaveOut={actions.leaveOutPiece}
        onSeek={playback.seek}
        onDraw={actions.draw}
      />
      <Controls
        model={model}
        playback={playback}
        actions={actions}
        canUndo={edits.canUndo}
        canRedo={edits.canRedo}
        snaps={snaps}
        onSnaps={setSnaps}
      />
      {by === 'sound' && isRefused && <p class="hint">{cutMessages.playedAnyway}</p>}
      {by === 'none' && <p class="field-message">{cutMessages.noSound}</p>}
      {children}
      <Pieces
        ranges={state.ranges}
        spans={spans}
        durationSeconds={duration > 0 ? duration : (info?.durationSeconds ?? null)}
        position={() => model.playhead.peek()}
        onChange={(ranges, group) => edits.change({ ranges }, group)}
        onPlayAround={playback.playAround}
        onKeepAll={actions.keepAll}
      />
      <div class="cut-track">
        {info && info.audioTracks.length > 0 && <TrackSelect info={info} wish={wish} onTrack={onTrack} />}
        {probe.state === 'failed' && <p class="field-message">{errorSentence(probe.error)}</p>}
        {probe.state === 'waiting' && <p class="hint">{isEngineBusy ? editingMessages.editor.shownLater : editingMessages.editor.looking}</p>}
      </div>
      <MarksPanel
        name={job.name}
        model={model}
        marks={state.marks}
        chapters={info?.chapters ?? []}
        silence={silence}
        markFiles={markFiles}
        onChange={(marks, group) => edits.change({ marks }, group)}
        onPlayAround={playback.playAround}
        onSave={onSave}
      />
    </div>
  );
}

/** Where it stands is known elsewhere, too; and of all that can play this file, one does. */
function shared({ playhead, by, begin }: Listening, model: WaveModel, playback: Playback): () => void {
  const ends = [
    effect(() => void (playhead.value = model.playhead.value)),
    effect(() => void (playback.isPlaying.value && begin('cut'))),
    effect(() => void (by.value !== 'cut' && playback.isPlaying.peek() && playback.pause())),
  ];
  return () => ends.forEach((end) => end());
}
