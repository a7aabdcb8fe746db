import type { ProbeOutcome } from '../../shared/converter';
import type { SelectionDraft } from '../../queue/selection';

/** What a row of the list may ask for. */
export interface JobActions {
  select(id: string, draft: SelectionDraft): void;
  probe(id: string, file: File, signal: AbortSignal): Promise<ProbeOutcome>;
  pause(): void;
  resume(): void;
  cancel(id: string): void;
  retry(id: string): void;
  reopen(id: string): void;
  remove(id: string): void;
  save(id: string): void;
}
