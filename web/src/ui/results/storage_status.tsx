import { messages } from '../../messages/messages';
import type { Usage } from '../../model/storage_usage';

export interface StorageStatusProps {
  readonly usage: Usage;
  readonly isPersistent: boolean;
  readonly hasResults: boolean;
  readonly onDeleteAll: () => void;
}

export function StorageStatus({ usage, isPersistent, hasResults, onDeleteAll }: StorageStatusProps) {
  if (!hasResults) return null;
  return (
    <section class="storage" aria-label={messages.results.storage}>
      <p>
        {messages.results.taken(usage.usedBytes, usage.availableBytes, isPersistent)}{' '}
        {isPersistent ? messages.results.onDevice : messages.results.inMemory}
      </p>
      <button type="button" class="button button-quiet" onClick={onDeleteAll}>
        {messages.results.deleteAll}
      </button>
    </section>
  );
}
