/** Plays what the engine decodes, a second or two at a time: for files that the browser cannot play. */
import type { Span } from '../../../../cut/spans';
import type { FileSound } from '../../../../shared/file_sound';
import type { Player } from './player';

/** Of sound, in one buffer. */
const EXCERPT_SECONDS = 1.5;
/** So much is there before it is heard. */
const AHEAD_SECONDS = 2.5;
const LOOK_MS = 200;
/** Before the first sound, so that it does not begin in the middle. */
const LEAD_SECONDS = 0.05;

/** A buffer that is to be heard, or is. */
interface Scheduled {
  readonly node: AudioBufferSourceNode;
  /** By the context's clock. */
  readonly at: number;
  readonly until: number;
  readonly startSeconds: number;
  readonly rate: number;
}

export function createSoundPlayer(sound: FileSound, failed: () => void): Player {
  let context: AudioContext | null = null;
  let scheduled: Scheduled[] = [];
  /** All that is to be played, and what of it is still to be fetched. */
  let asked: readonly Span[] = [];
  let left: readonly Span[] = [];
  let giveUp = new AbortController();
  let rate = 1;

  function stop(): void {
    giveUp.abort();
    for (const { node } of scheduled) node.stop();
    scheduled = [];
    left = [];
  }

  function position(): number | null {
    if (!context) return null;
    const now = context.currentTime;
    scheduled = scheduled.filter(({ until }, index) => until > now || index === scheduled.length - 1);
    const [heard] = scheduled;
    // Nothing has come yet: it stands where it is to begin.
    if (!heard) return left[0]?.start ?? null;
    const played = Math.min(Math.max(now - heard.at, 0), heard.until - heard.at) * heard.rate;
    return heard.until <= now && left.length === 0 ? null : heard.startSeconds + played;
  }

  async function fetchAhead(own: AbortSignal, clock: AudioContext): Promise<void> {
    while (left.length > 0 && !own.aborted) {
      const end = scheduled.at(-1)?.until ?? 0;
      if (end - clock.currentTime > AHEAD_SECONDS) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        continue;
      }
      const [next, ...others] = left;
      if (!next) return;
      const seconds = Math.min(next.end - next.start, EXCERPT_SECONDS * rate);
      const { sampleRate, startSeconds, planes } = await sound.samples(next.start, seconds, own);
      if (own.aborted) return;
      const length = planes[0]?.length ?? 0;
      const until = startSeconds + length / sampleRate;
      const isOver = length === 0 || next.end - until < 1 / sampleRate;
      left = isOver ? others : [{ start: until, end: next.end }, ...others];
      if (length > 0) schedule(clock, planes, sampleRate, startSeconds);
    }
  }

  function schedule(clock: AudioContext, planes: readonly Float32Array<ArrayBuffer>[], sampleRate: number, startSeconds: number): void {
    const buffer = clock.createBuffer(planes.length, planes[0]?.length ?? 1, sampleRate);
    for (const [channel, plane] of planes.entries()) buffer.copyToChannel(plane, channel);
    const node = clock.createBufferSource();
    node.buffer = buffer;
    node.playbackRate.value = rate;
    node.connect(clock.destination);
    const at = Math.max(scheduled.at(-1)?.until ?? 0, clock.currentTime + LEAD_SECONDS);
    node.start(at);
    scheduled.push({ node, at, until: at + buffer.duration / rate, startSeconds, rate });
  }

  function play(spans: readonly Span[], wantedRate: number): void {
    stop();
    rate = wantedRate;
    asked = left = spans;
    giveUp = new AbortController();
    const own = giveUp.signal;
    const clock = (context ??= new AudioContext());
    void clock.resume();
    fetchAhead(own, clock).catch(() => {
      if (!own.aborted) failed();
    });
  }

  return {
    play,
    pause: stop,
    setRate(wantedRate) {
      const now = position();
      if (now === null) return;
      // What was fetched ahead was for the other rate.
      const rest = asked.filter(({ end }) => end > now);
      play(rest.map((span, index) => (index === 0 ? { ...span, start: Math.max(span.start, now) } : span)), wantedRate);
    },
    position,
    close() {
      stop();
      void context?.close();
    },
  };
}
