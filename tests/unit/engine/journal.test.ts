/** A journal that is over says nothing more, and leaves no file. */
import { expect, test } from 'vitest';
import { Journal, type OpenedJournal } from '../../../web/src/engine/journal/journal';
import type { SegmentRecord } from '../../../web/src/engine/journal/segment_record';

const RECORD: SegmentRecord = { programme: 0, part: 0, position: 0, length: 10, crc32: 1, lowpassHz: 16000, fraction: 0.5 };

/** The file of a journal, which can be opened late. */
function journalOn(opening: Promise<void> = Promise.resolve()) {
  const seen = { opened: 0, isThere: false };
  const journal = new Journal(async () => {
    seen.opened += 1;
    await opening;
    seen.isThere = true;
    const file = { write: (bytes: Uint8Array) => bytes.length, truncate: () => undefined, close: () => undefined };
    const opened: OpenedJournal = { file, head: { fingerprint: new Uint8Array(32), name: 'a-1.mp3' }, remove: () => Promise.resolve(void (seen.isThere = false)) };
    return opened;
  }, []);
  return { journal, seen };
}

test('a segment that is handed over after the job was given up makes no file', async () => {
  const { journal, seen } = journalOn();
  await journal.remove();
  journal.append(RECORD);
  await Promise.resolve();
  expect(seen).toEqual({ opened: 0, isThere: false });
});

test('one that is being opened when it is given up is gone afterwards', async () => {
  let open = (): void => undefined;
  const { journal, seen } = journalOn(new Promise((resolve) => (open = resolve)));
  journal.append(RECORD);
  const removed = journal.remove();
  open();
  await removed;
  expect(seen).toEqual({ opened: 1, isThere: false });
});

test('one that others go on with says no more than it did', async () => {
  const { journal } = journalOn();
  journal.append(RECORD);
  await journal.leave();
  journal.append(RECORD);
  expect(journal.records).toHaveLength(1);
});
