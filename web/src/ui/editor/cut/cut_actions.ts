/** What buttons, keys and pointers do to pieces, marks and fades. */
import * as marks from '../../../cut/marks';
import { snappedToSilence } from '../../../cut/snap';
import * as pieces from '../../../cut/spans';
import type { Border, Span } from '../../../cut/spans';
import { spanOf } from '../../../cut/view';
import { cutMessages } from '../../../messages/cut';
import { draftsOf, spansOf } from '../../../queue/range_drafts';
import { WHOLE_RANGE } from '../../../queue/selection';
import { formatTimeCode } from '../../../queue/time_code';
import type { CutEdits, CutState } from './cut_edits';
import type { Playback } from './player/playback';
import type { HowMoved } from './wave/handle';
import type { WaveModel } from './wave/wave_model';

export interface CutTools {
  readonly model: WaveModel;
  readonly edits: CutEdits;
  readonly playback: Playback;
  readonly snaps: boolean;
  /** Of full scale: what is below is silence. */
  readonly silenceDb: number;
  /** The nearest place at which the sound crosses zero. */
  readonly zeroCrossing: (seconds: number) => Promise<number>;
  /** What was done where no eye need be. */
  readonly say: (what: string) => void;
}

export type CutActions = ReturnType<typeof cutActions>;

const words = cutMessages.said;

/** A new piece is as long, where there is room. */
const NEW_PIECE_SECONDS = 10;
const ZOOM_STEP = 2;
/** Pixels from which a border is drawn to a silence, and how far that may be. */
const SNAP_PIXELS = 10;
const MOST_SNAP_SECONDS = 1;
/** To which times are written. */
const WRITTEN_SECONDS = 2e-6;

export function cutActions({ model, edits, playback, snaps, silenceDb, zeroCrossing, say }: CutTools) {
  const duration = (): number => model.stage.peek().durationSeconds || Infinity;
  const here = (): number => model.playhead.peek();
  const spansIn = ({ ranges: drafts }: CutState): readonly Span[] => spansOf(drafts, duration()).filter((span) => span !== null);
  const spans = (): readonly Span[] => spansIn(edits.latest());
  const ranges = (next: readonly Span[]) => draftsOf(next, edits.settled().ranges, duration());

  /** What stays in place when it is zoomed: the playhead, or else the middle. */
  function looked(): number {
    const view = model.view.peek();
    const span = spanOf(view, model.stage.peek());
    const isSeen = here() >= view.startSeconds && here() <= view.startSeconds + span;
    return isSeen ? here() : view.startSeconds + span / 2;
  }

  function keep(next: readonly Span[], group: string | null = null): void {
    edits.change({ ranges: ranges(next) }, group);
  }

  function snapped(seconds: number): number {
    if (!snaps) return seconds;
    const reach = Math.min(SNAP_PIXELS * model.view.peek().secondsPerPixel, MOST_SNAP_SECONDS);
    return snappedToSilence(model.pyramid, seconds, reach, silenceDb);
  }

  /** What was let go of goes on to where no click is heard, as a part of the same step. */
  async function settle(index: number, border: Border, seconds: number, group: string): Promise<void> {
    if (!snaps) return;
    const to = await zeroCrossing(seconds);
    // Somebody may have moved it on meanwhile.
    const isThere = Math.abs((spans()[index]?.[border] ?? Infinity) - seconds) < WRITTEN_SECONDS;
    if (to !== seconds && isThere) keep(pieces.moved(spans(), index, border, to, duration()), group);
  }

  function moveBorder(index: number, border: Border, seconds: number, how: HowMoved): void {
    const group = [how, border, index, how === 'drop' ? performance.now() : ''].join('-');
    const to = how === 'key' ? seconds : snapped(seconds);
    const next = pieces.moved(spans(), index, border, to, duration());
    if (how === 'drag') return edits.preview({ ranges: ranges(next) });
    keep(next, group);
    const at = next[index]?.[border];
    if (how === 'drop' && at !== undefined) void settle(index, border, at, group);
  }

  /** Of one piece, or of the one at the playhead, or the next one that it can be a border of. */
  function setBorder(border: Border): void {
    const all = spans();
    const [only] = all;
    const at = here();
    if (all.length <= 1) {
      const before = only ?? { start: 0, end: duration() };
      const isSensible = border === 'start' ? at < before.end : at > before.start;
      const other = border === 'start' ? { end: isSensible ? before.end : duration() } : { start: isSensible ? before.start : 0 };
      const next = { ...before, [border]: at, ...other };
      if (next.end > next.start) keep([next]);
      return say(saidOf(border));
    }
    const inside = pieces.spanAt(all, at);
    const beside = border === 'start' ? all.findIndex(({ start }) => start > at) : all.filter(({ end }) => end <= at).length - 1;
    const index = inside >= 0 ? inside : beside;
    if (index < 0) return;
    keep(pieces.moved(all, index, border, at, duration()));
    say(saidOf(border));
  }

  function saidOf(border: Border): string {
    return (border === 'start' ? words.startIs : words.endIs)(formatTimeCode(here()));
  }

  function leaveOutPiece(index: number): void {
    if (spans().length <= 1 || index < 0) return;
    keep(pieces.without(spans(), index));
    say(words.isLeftOut);
  }

  function isAll([only, ...others]: readonly Span[]): boolean {
    return others.length === 0 && (only === undefined || (only.start <= 0 && only.end >= duration()));
  }

  return {
    pieceAt: (seconds: number): number => pieces.spanAt(spans(), seconds),
    canLeaveOut: spans().length > 1,
    moveBorder,
    moveFade(side: 'in' | 'out', seconds: number, how: HowMoved): void {
      const rounded = Math.round(seconds * 1000) / 1000;
      const changes = side === 'in' ? { fadeInSeconds: rounded } : { fadeOutSeconds: rounded };
      if (how === 'drag') edits.preview(changes);
      else edits.change(changes, `fade-${side}`);
    },
    moveMark(index: number, seconds: number, how: HowMoved): void {
      const to = how === 'key' ? seconds : snapped(seconds);
      const changes = { marks: marks.movedMark(edits.latest().marks, index, to, duration()) };
      if (how === 'drag') edits.preview(changes);
      else edits.change(changes, how === 'key' ? `mark-${index}` : null);
    },
    removeMark: (index: number): void => edits.change({ marks: marks.removed(edits.latest().marks, index) }),
    leaveOutPiece,
    /** Over what is left out, or over a file of which nothing was chosen yet, it keeps that; within a piece it looks for a place. */
    draw(from: number, to: number, isOver: boolean): void {
      const settled = spansIn(edits.settled());
      const isNew = isAll(settled);
      const room = isNew ? { start: 0, end: duration() } : pieces.gaps(settled, duration()).find(({ start, end }) => from >= start && from < end);
      if (!room) return playback.seek(to);
      const start = Math.max(snapped(Math.min(from, to)), room.start);
      const end = Math.min(snapped(Math.max(from, to)), room.end);
      const next = isNew ? [{ start, end }] : pieces.added(settled, { start, end });
      if (end <= start) return;
      if (isOver) edits.change({ ranges: ranges(next) });
      else edits.preview({ ranges: ranges(next) });
    },
    setStart: () => setBorder('start'),
    setEnd: () => setBorder('end'),
    split(): void {
      const next = pieces.splitAt(spans(), here());
      if (next.length === spans().length) return;
      keep(next);
      say(words.isSplit(formatTimeCode(here())));
    },
    leaveOut: () => leaveOutPiece(pieces.spanAt(spans(), here())),
    keepHere(): void {
      keep(pieces.added(spans(), { start: here(), end: Math.min(here() + NEW_PIECE_SECONDS, duration()) }));
      say(words.isKept(formatTimeCode(here())));
    },
    keepAll: () => edits.change({ ranges: [WHOLE_RANGE] }),
    mark(): void {
      edits.change({ marks: marks.withMark(edits.latest().marks, here()) });
      say(words.isMarked(formatTimeCode(here())));
    },
    undo: edits.undo,
    redo: edits.redo,
    zoomIn: () => model.zoom(1 / ZOOM_STEP, looked()),
    zoomOut: () => model.zoom(ZOOM_STEP, looked()),
    playKept: () => playback.playOnly(pieces.joined(spans())),
  };
}
