/** What can be done at the playhead, and with what is seen. Each button says its key when the pointer rests on it. */
import type { ComponentChildren } from 'preact';
import { cutMessages } from '../../../messages/cut';
import { formatDecimal } from '../../../messages/format';
import { formatDuration, formatTimeCode } from '../../../queue/time_code';
import { PauseIcon, PlayIcon } from '../../kit/icons';
import type { CutActions } from './cut_actions';
import { CloserIcon, CutIcon, EndIcon, FasterIcon, FurtherIcon, KeepIcon, LeaveOutIcon, MarkIcon, RedoIcon, SlowerIcon, StartIcon, UndoIcon } from './cut_icons';
import type { Playback } from './player/playback';
import type { WaveModel } from './wave/wave_model';

const words = cutMessages;

export interface ControlsProps {
  readonly model: WaveModel;
  readonly playback: Playback;
  readonly actions: CutActions;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly snaps: boolean;
  readonly onSnaps: (snaps: boolean) => void;
}

export function Controls({ model, playback, actions, canUndo, canRedo, snaps, onSnaps }: ControlsProps) {
  const isPlaying = playback.isPlaying.value;
  return (
    <div class="cut-controls" role="group" aria-label={words.controls}>
      <div class="cut-buttons">
        <Tool name={isPlaying ? words.pause : words.play} keyName={isPlaying ? words.keys.pause : words.keys.play} isWide onPress={playback.toggle}>
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </Tool>
        <button type="button" class="button" onClick={actions.playKept}>
          {words.playKept}
        </button>
        <span class="cut-rates" dir="ltr">
          <Tool name={words.slower} keyName="J" onPress={playback.slower}>
            <SlowerIcon />
          </Tool>
          <Rate playback={playback} />
          <Tool name={words.faster} keyName="L" onPress={playback.faster}>
            <FasterIcon />
          </Tool>
        </span>
        <Clock model={model} />
      </div>
      <div class="cut-buttons">
        <Tool name={words.setStart} keyName="I" onPress={actions.setStart}>
          <StartIcon />
        </Tool>
        <Tool name={words.setEnd} keyName="O" onPress={actions.setEnd}>
          <EndIcon />
        </Tool>
        <Tool name={words.split} keyName="S" onPress={actions.split}>
          <CutIcon />
        </Tool>
        <PieceTool model={model} actions={actions} />
        <Tool name={words.mark} keyName="M" onPress={actions.mark}>
          <MarkIcon />
        </Tool>
        <Tool name={words.undo} keyName={words.keys.undo} isDisabled={!canUndo} onPress={actions.undo}>
          <UndoIcon />
        </Tool>
        <Tool name={words.redo} keyName={words.keys.redo} isDisabled={!canRedo} onPress={actions.redo}>
          <RedoIcon />
        </Tool>
        <Tool name={words.zoomOut} keyName="−" onPress={actions.zoomOut}>
          <FurtherIcon />
        </Tool>
        <Tool name={words.zoomIn} keyName="+" onPress={actions.zoomIn}>
          <CloserIcon />
        </Tool>
        <button type="button" class="button button-quiet" title={words.withKey(words.showAll, '0')} onClick={model.showAll}>
          {words.showAll}
        </button>
        <label class="check cut-snap" title={words.snapHint}>
          <input type="checkbox" checked={snaps} onChange={({ currentTarget }) => onSnaps(currentTarget.checked)} />
          {words.snap}
        </label>
      </div>
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly keyName: string;
  readonly isWide?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function Tool({ name, keyName, isWide = false, isDisabled = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      class={isWide ? 'button' : 'button button-icon'}
      aria-label={name}
      title={words.withKey(name, keyName)}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
      {isWide && name}
    </button>
  );
}

/** In a piece: out with it. Beside them all: one more. */
function PieceTool({ model, actions }: Pick<ControlsProps, 'model' | 'actions'>) {
  return actions.pieceAt(model.playhead.value) >= 0 ? (
    <Tool name={words.leaveOut} keyName="X" isDisabled={!actions.canLeaveOut} onPress={actions.leaveOut}>
      <LeaveOutIcon />
    </Tool>
  ) : (
    <Tool name={words.keepHere} keyName="X" onPress={actions.keepHere}>
      <KeepIcon />
    </Tool>
  );
}

function Rate({ playback }: Pick<ControlsProps, 'playback'>) {
  return <span class="cut-rate">{words.rate(formatDecimal(playback.rate.value, 2, 0))}</span>;
}

function Clock({ model }: Pick<ControlsProps, 'model'>) {
  return (
    <p class="cut-clock">
      <span dir="ltr">{words.position(formatTimeCode(model.playhead.value), formatDuration(model.stage.value.durationSeconds))}</span>
    </p>
  );
}
