import { formatBytes } from '../../messages/format';
import type { Usage } from '../../model/page_model';

export interface StorageStatusProps {
  readonly usage: Usage;
  readonly isPersistent: boolean;
  readonly hasResults: boolean;
  readonly onDeleteAll: () => void;
}

export function StorageStatus({ usage, isPersistent, hasResults, onDeleteAll }: StorageStatusProps) {
  if (!hasResults) return null;
  return (
    <section class="storage" aria-label="Storage">
      <p>
        Results take {formatBytes(usage.usedBytes)}
        {isPersistent ? ' of this device’s storage' : ' of memory'}
        {usage.availableBytes !== null && `; ${formatBytes(usage.availableBytes)} are free`}.{' '}
        {isPersistent ? 'They are deleted some minutes after you saved them, or after 24 hours.' : 'They are gone when the page is closed.'}
      </p>
      <button type="button" class="button button-quiet" onClick={onDeleteAll}>
        Delete all results
      </button>
    </section>
  );
}
