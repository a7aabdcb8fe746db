/** A result store that keeps nothing but a record of what it was asked. */
import type { ResultRecord, ResultStore, StoredResult } from '../../web/src/shared/converter';

export class RecordingStore implements ResultStore {
  persistent = true;
  leftovers: readonly ResultRecord[] = [];
  readonly kept: ResultRecord[] = [];
  readonly deleted: string[] = [];

  sweep(): Promise<readonly ResultRecord[]> {
    return Promise.resolve(this.leftovers);
  }

  keep(record: ResultRecord): void {
    this.kept.push(record);
  }

  partialOf(): null {
    return null;
  }

  open(result: StoredResult): Promise<Blob> {
    return Promise.resolve(result.where === 'memory' ? result.blob : new Blob([new Uint8Array(result.bytes)]));
  }

  delete(id: string): Promise<void> {
    this.deleted.push(id);
    return Promise.resolve();
  }

  usage(): Promise<{ usedBytes: number; availableBytes: number | null }> {
    return Promise.resolve({ usedBytes: 0, availableBytes: null });
  }
}
