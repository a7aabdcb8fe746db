import { signal, type Signal } from '@preact/signals';

/** What the parts of one file's editor share of hearing it. */
export interface Listening {
  /** Where somebody looks and listens, in seconds of the whole. */
  readonly playhead: Signal<number>;
  /** Who plays, or played last: when another begins, it stops. */
  readonly by: Signal<'cut' | 'hear' | null>;
}

export function createListening(): Listening {
  return { playhead: signal(0), by: signal<'cut' | 'hear' | null>(null) };
}
