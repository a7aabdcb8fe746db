import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Span } from '../../../web/src/cut/spans';
import { createPlayback, type Playback } from '../../../web/src/ui/editor/cut/player/playback';
import type { Player } from '../../../web/src/ui/editor/cut/player/player';
import { createWaveModel, type WaveModel } from '../../../web/src/ui/editor/cut/wave/wave_model';

/** What was asked of it, and the place that it says it is at. */
class FakePlayer implements Player {
  readonly asked: { readonly spans: readonly Span[]; readonly rate: number }[] = [];
  readonly rates: number[] = [];
  at: number | null = 0;
  isPlaying = false;
  isClosed = false;

  play(spans: readonly Span[], rate: number): void {
    this.asked.push({ spans, rate });
    this.at = spans[0]?.start ?? null;
    this.isPlaying = true;
  }

  pause(): void {
    this.isPlaying = false;
  }

  setRate(rate: number): void {
    this.rates.push(rate);
  }

  position(): number | null {
    return this.at;
  }

  close(): void {
    this.isClosed = true;
  }

  get last(): readonly Span[] | undefined {
    return this.asked.at(-1)?.spans;
  }
}

let frames: Map<number, () => void>;
let model: WaveModel;
let playback: Playback;
let player: FakePlayer;

/** The next picture is drawn while the player is there. */
function frame(at: number | null): void {
  player.at = at;
  const due = [...frames.values()];
  frames.clear();
  for (const draw of due) draw();
}

beforeEach(() => {
  frames = new Map();
  let handle = 0;
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    handle += 1;
    frames.set(handle, draw);
    return handle;
  });
  vi.stubGlobal('cancelAnimationFrame', (asked: number) => frames.delete(asked));
  model = createWaveModel();
  model.expect(60);
  model.layOut(600);
  playback = createPlayback(model);
  player = new FakePlayer();
});

afterEach(() => vi.unstubAllGlobals());

describe('before a player is there', () => {
  test('what is asked for waits, and plays when it comes', () => {
    model.playhead.value = 20;
    playback.toggle();
    expect(playback.isPlaying.value).toBe(true);
    playback.use(player);
    expect(player.asked).toEqual([{ spans: [{ start: 20, end: 60 }], rate: 1 }]);
  });

  test('what was given up does not play when it comes', () => {
    playback.toggle();
    playback.toggle();
    playback.use(player);
    expect([playback.isPlaying.value, player.asked]).toEqual([false, []]);
  });

  test('the rate that was chosen is the one that it plays at', () => {
    playback.toggle();
    playback.faster();
    playback.use(player);
    expect(player.asked[0]?.rate).toBe(1.5);
  });
});

describe('another player that takes over', () => {
  let other: FakePlayer;

  beforeEach(() => {
    other = new FakePlayer();
    playback.use(player);
  });

  test('goes on from where the first one was, which is let go of', () => {
    playback.toggle();
    frame(12.5);
    playback.use(other);
    expect(other.last).toEqual([{ start: 12.5, end: 60 }]);
    expect([player.isPlaying, player.isClosed]).toEqual([false, true]);
    expect(playback.isPlaying.value).toBe(true);
  });

  test('goes on with the pieces that are left', () => {
    playback.playOnly([{ start: 5, end: 10 }, { start: 20, end: 30 }, { start: 40, end: 50 }]);
    frame(22);
    playback.use(null);
    playback.use(other);
    expect(other.last).toEqual([{ start: 22, end: 30 }, { start: 40, end: 50 }]);
  });

  test('does not begin where nothing played', () => {
    playback.use(other);
    expect(other.asked).toEqual([]);
  });

  test('does not begin what was at its end', () => {
    playback.playAround(10);
    frame(11.48);
    playback.use(other);
    expect([playback.isPlaying.value, other.asked]).toEqual([false, []]);
  });
});

describe('what is kept alone', () => {
  const kept = [{ start: 5, end: 10 }, { start: 20, end: 30 }];

  beforeEach(() => playback.use(player));

  test('plays from the playhead on, where that is in it', () => {
    model.playhead.value = 8;
    playback.playOnly(kept);
    expect(player.last).toEqual([{ start: 8, end: 10 }, { start: 20, end: 30 }]);
  });

  test('plays all of it from behind its end', () => {
    model.playhead.value = 45;
    playback.playOnly(kept);
    expect(player.last).toEqual(kept);
  });

  test('leaves the playhead at its end, and plays no longer', () => {
    playback.playOnly(kept);
    frame(25);
    expect(model.playhead.value).toBe(25);
    frame(null);
    expect([model.playhead.value, playback.isPlaying.value]).toEqual([30, false]);
    expect(frames.size).toBe(0);
  });

  test('is nothing where nothing is kept', () => {
    playback.playOnly([]);
    expect([playback.isPlaying.value, player.asked]).toEqual([false, []]);
  });
});

describe('the rate', () => {
  beforeEach(() => playback.use(player));

  test('is changed in steps while it plays, between half and three times', () => {
    playback.toggle();
    for (let step = 0; step < 5; step += 1) playback.faster();
    for (let step = 0; step < 8; step += 1) playback.slower();
    expect(Math.max(...player.rates)).toBe(3);
    expect(player.rates.at(-1)).toBe(0.5);
  });

  test('“faster” plays what stands, “slower” does not', () => {
    playback.slower();
    expect([playback.rate.value, playback.isPlaying.value]).toEqual([0.75, false]);
    playback.faster();
    expect([playback.rate.value, playback.isPlaying.value]).toEqual([0.75, true]);
    expect(player.asked[0]?.rate).toBe(0.75);
  });
});
