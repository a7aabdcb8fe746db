/** A result store that keeps nothing but a record of what it was asked. */
import { crc32 } from '../../web/src/zip/crc32';
import type { ResultRecord, ResultStore, StoredResult } from '../../web/src/shared/converter';

export class RecordingStore implements ResultStore {
  persistent = true;
  leftovers: readonly ResultRecord[] = [];
  readonly kept: ResultRecord[] = [];
  readonly deleted: string[] = [];
  readonly withdrawn: string[] = [];

  sweep(): Promise<readonly ResultRecord[]> {
    return Promise.resolve(this.leftovers);
  }

  keep(record: ResultRecord): void {
    this.kept.push(record);
  }

  withdraw(records: readonly ResultRecord[]): void {
    this.withdrawn.push(...records.map(({ id }) => id));
  }

  discardPartial(): Promise<void> {
    return Promise.resolve();
  }

  partialOf(): null {
    return null;
  }

  open(result: StoredResult): Promise<Blob> {
    return Promise.resolve(result.where === 'memory' ? result.blob : new Blob([new Uint8Array(result.bytes)]));
  }

  async reading<Value>(result: StoredResult, act: (content: Blob) => Promise<Value>): Promise<Value> {
    return act(await this.open(result));
  }

  async crc32(result: StoredResult): Promise<number> {
    return crc32(new Uint8Array(await (await this.open(result)).arrayBuffer()));
  }

  delete(id: string): Promise<void> {
    this.deleted.push(id);
    return Promise.resolve();
  }

  usage(): Promise<{ usedBytes: number; availableBytes: number | null }> {
    return Promise.resolve({ usedBytes: 0, availableBytes: null });
  }
}
