/** The records of results, in IndexedDB: there may be ten thousand. */
import { readRecord, type KeptRecord, type Records } from '../supervisor/result_records';
import { eachOf, type StoreDatabase } from './database';

export class DatabaseRecords implements Records {
  readonly #database: StoreDatabase;
  /** Where earlier builds kept them, and where they are kept when the database has no room: browsers count it by itself. */
  readonly #before: Records;

  /** By their ids, those for which there was no room. */
  readonly #elsewhere = new Map<string, KeptRecord>();

  constructor(database: StoreDatabase, before: Records) {
    this.#database = database;
    this.#before = before;
  }

  async all(): Promise<readonly KeptRecord[]> {
    const records: KeptRecord[] = [...(await this.#moveHere())];
    const known = new Set(records.map(({ id }) => id));
    const stray: string[] = [];
    await eachOf(this.#database, 'results', (key, value) => {
      const record = readRecord(value);
      if (known.has(key)) return;
      if (record?.id === key) records.push(record);
      else stray.push(key);
    });
    for (const id of stray) this.forget(id);
    return records.sort((a, b) => a.finishedAt - b.finishedAt);
  }

  keep(records: readonly KeptRecord[]): void {
    const replaced = records.flatMap(({ id }) => this.#elsewhere.get(id) ?? []);
    const transaction = this.#database.transaction('results', 'readwrite', { durability: 'strict' });
    const asked: Promise<unknown>[] = [...records.map((record) => transaction.store.put(record, record.id)), transaction.done];
    // Not when the first answer is there: the page may be gone by then.
    transaction.commit();
    Promise.all(asked).then(
      () => this.#isReplaced(replaced),
      () => this.#isElsewhere(records),
    );
  }

  forget(id: string): void {
    this.#before.forget(id);
    this.#database.delete('results', id).catch(() => undefined);
  }

  #isReplaced(records: readonly KeptRecord[]): void {
    for (const record of records) {
      // There may have been no room for a later one.
      if (this.#elsewhere.get(record.id) !== record) continue;
      this.#elsewhere.delete(record.id);
      this.#before.forget(record.id);
    }
  }

  #isElsewhere(records: readonly KeptRecord[]): void {
    for (const record of records) this.#elsewhere.set(record.id, record);
    this.#before.keep(records);
  }

  /** Returns those for which there still is no room. */
  async #moveHere(): Promise<readonly KeptRecord[]> {
    const records = await this.#before.all();
    if (records.length === 0) return [];
    const transaction = this.#database.transaction('results', 'readwrite');
    try {
      await Promise.all([...records.map((record) => transaction.store.put(record, record.id)), transaction.done]);
    } catch {
      return records;
    }
    for (const { id } of records) this.#before.forget(id);
    return [];
  }
}
