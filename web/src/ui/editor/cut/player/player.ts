/** What plays pieces of a sound, one after the other. */
import type { Span } from '../../../../cut/spans';

export interface Player {
  /** Takes the place of what it plays. */
  play(spans: readonly Span[], rate: number): void;
  pause(): void;
  setRate(rate: number): void;
  /** The second that is heard now; `null` when it has come to the end, or was never there. */
  position(): number | null;
  close(): void;
}
