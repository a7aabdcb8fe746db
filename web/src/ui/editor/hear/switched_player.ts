/** Short enough to seem at once, long enough not to click. */
const FADE_SECONDS = 0.01;

interface Playing {
  readonly context: AudioContext;
  readonly gains: readonly GainNode[];
}

/** Sounds that all run at the same time, over and over, of which one is heard. */
export class SwitchedPlayer {
  #playing: Playing | null = null;

  /** Needs a click. `heard`: which of them; `null`: none yet. */
  play(sounds: readonly AudioBuffer[], heard: number): void {
    this.stop();
    const context = new AudioContext();
    // A moment ahead, so that none of them begins late.
    const start = context.currentTime + 0.05;
    const gains = sounds.map((buffer, index) => {
      const node = new AudioBufferSourceNode(context, { buffer, loop: true });
      const gain = new GainNode(context, { gain: index === heard ? 1 : 0 });
      node.connect(gain).connect(context.destination);
      node.start(start);
      return gain;
    });
    this.#playing = { context, gains };
  }

  hear(heard: number): void {
    if (!this.#playing) return;
    const { context, gains } = this.#playing;
    const now = context.currentTime;
    gains.forEach(({ gain }, index) => {
      gain.cancelScheduledValues(now);
      gain.setValueAtTime(gain.value, now);
      gain.linearRampToValueAtTime(index === heard ? 1 : 0, now + FADE_SECONDS);
    });
  }

  stop(): void {
    void this.#playing?.context.close();
    this.#playing = null;
  }
}
