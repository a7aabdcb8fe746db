/** Playing, as the editor does it: from the playhead, what is kept alone, or three seconds around a place. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Span } from '../../../../cut/spans';
import { spanOf } from '../../../../cut/view';
import type { WaveModel } from '../wave/wave_model';
import type { Player } from './player';

export interface Playback {
  readonly isPlaying: ReadonlySignal<boolean>;
  readonly rate: ReadonlySignal<number>;
  /** From the playhead to the end, or no further. */
  toggle(): void;
  pause(): void;
  /** Pieces in order, from the playhead on where it is in one of them. */
  playOnly(spans: readonly Span[]): void;
  playAround(seconds: number): void;
  /** Goes on from there, if it plays. */
  seek(seconds: number): void;
  faster(): void;
  slower(): void;
  /** Another player takes over, or the first one is there: it plays what was asked for before. `null`: one is to come. */
  use(player: Player | null): void;
}

const RATES = [0.5, 0.75, 1, 1.5, 2, 3];
const AROUND_SECONDS = 1.5;
/** So close to the end, it begins at the beginning. */
const END_SECONDS = 0.05;

export function createPlayback(model: WaveModel): Playback {
  const isPlaying = signal(false);
  const rate = signal(1);
  let player: Player | null = null;
  let frame = 0;
  /** What it was asked to play. */
  let asked: readonly Span[] = [];

  function follow(): void {
    const seconds = player?.position() ?? null;
    if (seconds === null) {
      const end = asked.at(-1)?.end ?? 0;
      if (Number.isFinite(end)) model.playhead.value = end;
      pause();
      return;
    }
    const view = model.view.peek();
    const before = model.playhead.peek();
    // Who looks elsewhere is left there.
    const wasSeen = before >= view.startSeconds && before <= view.startSeconds + spanOf(view, model.stage.peek());
    model.playhead.value = seconds;
    if (wasSeen) model.show(seconds);
    frame = requestAnimationFrame(follow);
  }

  function play(spans: readonly Span[]): void {
    if (spans.length === 0) return;
    asked = spans;
    isPlaying.value = true;
    begin();
  }

  /** Without a player yet it is a wish. */
  function begin(): void {
    cancelAnimationFrame(frame);
    if (!player) return;
    player.play(asked, rate.peek());
    frame = requestAnimationFrame(follow);
  }

  /** What of it comes after the playhead. */
  function restOf(spans: readonly Span[]): readonly Span[] {
    const from = model.playhead.peek();
    return spans.filter(({ end }) => end > from + END_SECONDS).map((span) => ({ ...span, start: Math.max(span.start, from) }));
  }

  function pause(): void {
    cancelAnimationFrame(frame);
    player?.pause();
    isPlaying.value = false;
    asked = [];
  }

  function duration(): number {
    const { durationSeconds } = model.stage.peek();
    return durationSeconds > 0 ? durationSeconds : Infinity;
  }

  function playFrom(seconds: number): void {
    const end = duration();
    play([{ start: seconds >= end - END_SECONDS ? 0 : seconds, end }]);
  }

  function setRate(by: number): void {
    const index = RATES.indexOf(rate.peek()) + by;
    const next = RATES[Math.min(Math.max(index, 0), RATES.length - 1)];
    if (next === undefined) return;
    rate.value = next;
    if (isPlaying.peek()) player?.setRate(next);
  }

  return {
    isPlaying,
    rate,
    pause,
    toggle() {
      if (isPlaying.peek()) pause();
      else playFrom(model.playhead.peek());
    },
    playOnly(spans) {
      const rest = restOf(spans);
      play(rest.length > 0 ? rest : spans);
    },
    playAround(seconds) {
      play([{ start: Math.max(seconds - AROUND_SECONDS, 0), end: Math.min(seconds + AROUND_SECONDS, duration()) }]);
    },
    seek(seconds) {
      model.playhead.value = seconds;
      if (isPlaying.peek()) playFrom(seconds);
    },
    /** What stands begins to play. */
    faster() {
      if (isPlaying.peek()) setRate(1);
      else playFrom(model.playhead.peek());
    },
    slower: () => setRate(-1),
    use(next) {
      cancelAnimationFrame(frame);
      player?.pause();
      player?.close();
      player = next;
      if (!isPlaying.peek()) return;
      asked = restOf(asked);
      if (asked.length > 0) begin();
      else pause();
    },
  };
}
