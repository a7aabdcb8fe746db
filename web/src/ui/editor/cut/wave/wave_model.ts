/** What the waveform shows: the sound as far as it is known, the part of it that is seen, and the place where it is heard. */
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { NUMBERS, Pyramid } from '../../../../cut/pyramid';
import { centred, fitted, framing, isWholeView, scrolled, showing, wholeView, zoomed, type Stage, type View } from '../../../../cut/view';
import type { EnvelopePiece } from '../../../../shared/analysis';
import type { ErrorReport } from '../../../../shared/errors';
import type { FileSound } from '../../../../shared/file_sound';
import { createInTurn } from './in_turn';

export type Reading =
  | { readonly state: 'waiting' | 'done' }
  | { readonly state: 'reading'; readonly fraction: number }
  | { readonly state: 'failed'; readonly error: ErrorReport };

export interface WaveModel {
  readonly pyramid: Pyramid;
  /** Changes with the pyramid. */
  readonly version: ReadonlySignal<number>;
  readonly reading: ReadonlySignal<Reading>;
  readonly stage: ReadonlySignal<Stage>;
  readonly view: ReadonlySignal<View>;
  /** Seconds. */
  readonly playhead: Signal<number>;
  /** Of a sample. */
  sampleSeconds(): number;
  /** Listens to the sound until the function that is returned is called. */
  follow(sound: FileSound): () => void;
  /** What the file says of its length, as long as it was not read. */
  expect(durationSeconds: number | null): void;
  layOut(width: number): void;
  zoom(factor: number, anchorSeconds: number): void;
  scroll(pixels: number): void;
  show(seconds: number): void;
  centre(seconds: number): void;
  frame(startSeconds: number, endSeconds: number): void;
  showAll(): void;
}

const NO_RATE_SECONDS = 1e-4;

/** What is put at once: a few milliseconds. */
const MOST_PUT_BUCKETS = 1 << 16;

/** A sound that is known already comes as one piece, of a million buckets perhaps. */
function slices(piece: EnvelopePiece): readonly EnvelopePiece[] {
  const count = piece.buckets.length / NUMBERS;
  return Array.from({ length: Math.ceil(count / MOST_PUT_BUCKETS) }, (_, index) => {
    const first = index * MOST_PUT_BUCKETS;
    const buckets = piece.buckets.subarray(first * NUMBERS, (first + MOST_PUT_BUCKETS) * NUMBERS);
    return { ...piece, firstBucket: piece.firstBucket + first, buckets };
  });
}

export function createWaveModel(): WaveModel {
  const pyramid = new Pyramid();
  const version = signal(0);
  const reading = signal<Reading>({ state: 'waiting' });
  const stage = signal<Stage>({ durationSeconds: 0, width: 0, sampleRate: 0 });
  const view = signal<View>({ startSeconds: 0, secondsPerPixel: 1 });
  let expectedSeconds: number | null = null;
  /** Of all of it, once it was read. */
  let readSeconds: number | null = null;

  /** Who sees all of it goes on seeing all of it. */
  function setStage(next: Stage): void {
    const before = stage.peek();
    if (next.durationSeconds === before.durationSeconds && next.width === before.width && next.sampleRate === before.sampleRate) return;
    const isAll = before.width === 0 || before.durationSeconds === 0 || isWholeView(view.peek(), before);
    batch(() => {
      stage.value = next;
      view.value = isAll ? wholeView(next) : fitted(view.peek(), next);
    });
  }

  function measure(): void {
    const durationSeconds = readSeconds ?? Math.max(expectedSeconds ?? 0, pyramid.seconds);
    setStage({ ...stage.peek(), durationSeconds, sampleRate: pyramid.sampleRate });
  }

  function put(piece: EnvelopePiece): void {
    pyramid.put(piece);
    batch(() => {
      reading.value = { state: 'reading', fraction: piece.fraction };
      version.value = pyramid.version;
      measure();
    });
  }

  function finish(seconds: number): void {
    readSeconds = seconds;
    batch(() => {
      reading.value = { state: 'done' };
      measure();
    });
  }

  return {
    pyramid,
    version,
    reading,
    stage,
    view,
    playhead: signal(0),
    sampleSeconds: () => (pyramid.sampleRate > 0 ? 1 / pyramid.sampleRate : NO_RATE_SECONDS),
    follow(sound) {
      const inTurn = createInTurn();
      const unwatch = sound.watch({
        piece: (piece) => inTurn.add(...slices(piece).map((slice) => () => put(slice))),
        done: (seconds) => inTurn.add(() => finish(seconds)),
        failed: (error) => inTurn.add(() => void (reading.value = { state: 'failed', error })),
      });
      return () => {
        unwatch();
        inTurn.stop();
      };
    },
    expect(durationSeconds) {
      expectedSeconds = durationSeconds;
      measure();
    },
    layOut: (width) => setStage({ ...stage.peek(), width }),
    zoom: (factor, anchorSeconds) => (view.value = zoomed(view.peek(), stage.peek(), factor, anchorSeconds)),
    scroll: (pixels) => (view.value = scrolled(view.peek(), stage.peek(), pixels)),
    show: (seconds) => (view.value = showing(view.peek(), stage.peek(), seconds)),
    centre: (seconds) => (view.value = centred(view.peek(), stage.peek(), seconds)),
    frame: (startSeconds, endSeconds) => (view.value = framing(startSeconds, endSeconds, stage.peek())),
    showAll: () => (view.value = wholeView(stage.peek())),
  };
}
