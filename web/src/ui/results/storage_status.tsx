import { messages } from '../../messages/messages';
import type { Usage } from '../../model/storage_usage';
import type { Retention } from '../../shared/retention';

export interface StorageStatusProps {
  readonly usage: Usage;
  readonly isPersistent: boolean;
  readonly retention: Retention;
  readonly hasResults: boolean;
  readonly onDeleteAll: () => void;
}

export function StorageStatus({ usage, isPersistent, retention, hasResults, onDeleteAll }: StorageStatusProps) {
  if (!hasResults) return null;
  return (
    <section class="storage" aria-label={messages.results.storage}>
      <p>
        {messages.results.taken(usage.usedBytes, usage.availableBytes, isPersistent)}{' '}
        {isPersistent ? messages.results.onDevice[retention] : messages.results.inMemory}
      </p>
      <button type="button" class="button button-quiet" onClick={onDeleteAll}>
        {messages.results.deleteAll}
      </button>
    </section>
  );
}
