/** The records of results, in IndexedDB: there may be ten thousand. */
import { readRecord, type KeptRecord, type Records } from '../supervisor/result_records';
import { eachOf, type StoreDatabase } from './database';

export class DatabaseRecords implements Records {
  readonly #database: StoreDatabase;
  /** Where earlier builds kept them. */
  readonly #before: Records;

  constructor(database: StoreDatabase, before: Records) {
    this.#database = database;
    this.#before = before;
  }

  async all(): Promise<readonly KeptRecord[]> {
    await this.#moveHere();
    const records: KeptRecord[] = [];
    const stray: string[] = [];
    await eachOf(this.#database, 'results', (key, value) => {
      const record = readRecord(value);
      if (record?.id === key) records.push(record);
      else stray.push(key);
    });
    for (const id of stray) this.forget(id);
    return records.sort((a, b) => a.finishedAt - b.finishedAt);
  }

  keep(records: readonly KeptRecord[]): void {
    const transaction = this.#database.transaction('results', 'readwrite');
    const asked: Promise<unknown>[] = [...records.map((record) => transaction.store.put(record, record.id)), transaction.done];
    // Not when the first answer is there: the page may be gone by then.
    transaction.commit();
    // Where storage is full or off, the result is there as long as the page.
    Promise.all(asked).catch(() => undefined);
  }

  forget(id: string): void {
    this.#database.delete('results', id).catch(() => undefined);
  }

  async #moveHere(): Promise<void> {
    const records = await this.#before.all();
    if (records.length === 0) return;
    const transaction = this.#database.transaction('results', 'readwrite');
    await Promise.all([...records.map((record) => transaction.store.put(record, record.id)), transaction.done]);
    for (const { id } of records) this.#before.forget(id);
  }
}
