/** Two soft tones, made here: no file has to be loaded for them. */

/** Hertz: a fifth. */
const TONES = [587.33, 880] as const;
const APART_SECONDS = 0.14;
const LASTS_SECONDS = 0.9;
const LOUDNESS = 0.08;

export async function playChime(): Promise<void> {
  try {
    const context = new AudioContext();
    // Where nobody has touched the page yet, the browser keeps it silent.
    await context.resume();
    for (const [index, frequency] of TONES.entries()) tone(context, frequency, context.currentTime + index * APART_SECONDS);
    setTimeout(() => void context.close().catch(() => undefined), 1000 * (LASTS_SECONDS + TONES.length * APART_SECONDS) + 500);
  } catch {
    // No sound device: the list says it as well.
  }
}

function tone(context: AudioContext, frequency: number, start: number): void {
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + LASTS_SECONDS);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + LASTS_SECONDS);
}
