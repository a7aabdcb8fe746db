/** What results take, what is free, and whether the browser may clear it (https://storage.spec.whatwg.org/#persistence). */
import { useEffect, useState } from 'preact/hooks';
import { settingsMessages } from '../../../messages/settings';
import type { Usage } from '../../../model/storage_usage';
import type { Retention } from '../../../shared/retention';

type Persistence = 'unknown' | 'kept' | 'not_kept' | 'refused';

export interface StorageSettingsProps {
  readonly usage: Usage;
  /** False where results are in memory only. */
  readonly isPersistent: boolean;
  readonly retention: Retention;
}

export function StorageSettings({ usage, isPersistent, retention }: StorageSettingsProps) {
  const [persistence, setPersistence] = useState<Persistence>('unknown');
  const words = settingsMessages;

  async function persist(): Promise<void> {
    setPersistence((await navigator.storage.persist().catch(() => false)) ? 'kept' : 'refused');
  }

  useEffect(() => {
    if (isPersistent) void navigator.storage.persisted().then((is) => setPersistence(is ? 'kept' : 'not_kept'), () => undefined);
  }, [isPersistent]);
  // Now it matters. Firefox asks whoever has just chosen so; the others decide by themselves.
  useEffect(() => {
    if (persistence === 'not_kept' && (retention === 'week' || retention === 'never')) void persist();
  }, [persistence, retention]);

  return (
    <>
      <h3>{words.storage}</h3>
      <dl class="versions versions-few">
        <div>
          <dt>{words.used}</dt>
          <dd>{words.bytes(usage.usedBytes)}</dd>
        </div>
        <div>
          <dt>{words.free}</dt>
          <dd>{usage.availableBytes === null ? words.unknown : words.bytes(usage.availableBytes)}</dd>
        </div>
      </dl>
      {!isPersistent && <p class="hint">{words.inMemory}</p>}
      {persistence !== 'unknown' && <p class="hint">{persistence === 'kept' ? words.isPersistent : words.isNotPersistent}</p>}
      {persistence === 'not_kept' && (
        <p>
          <button type="button" class="button" onClick={() => void persist()}>
            {words.persist}
          </button>
        </p>
      )}
      <p class="hint" role="status">
        {persistence === 'refused' && words.isRefused}
      </p>
    </>
  );
}
