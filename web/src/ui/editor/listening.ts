import { signal, type ReadonlySignal, type Signal } from '@preact/signals';

type Player = 'cut' | 'hear';

/** What the parts of one file's editor share of hearing it. */
export interface Listening {
  /** Where somebody looks and listens, in seconds of the whole. */
  readonly playhead: Signal<number>;
  /** Who plays, or played last; `null`: nobody has. */
  readonly by: ReadonlySignal<Player | null>;
  /** This one plays now: another one stops when it hears of that. */
  begin(player: Player): void;
}

export function createListening(): Listening {
  const by = signal<Player | null>(null);
  return { playhead: signal(0), by, begin: (player) => void (by.value = player) };
}
