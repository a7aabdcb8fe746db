/** What the service worker stored for this page, see `service_worker/stored_delivery.ts`: taken, deleted file by file, swept. */
import { deliveryLock, RECORD, SHARED_DIRECTORY, type SharedFile } from '../shared/hand_over';

/** The page before a reload, and the worker, may hold the lock for a moment longer. */
const PATIENCE_MS = 2000;
/** A delivery that nobody holds is perhaps still on its way to its page, or belongs to a tab that the browser will restore. */
const ORPHAN_MS = 60 * 60 * 1000;

export interface Delivery {
  readonly id: string;
  readonly files: readonly File[];
  /** The last one takes the delivery with it; returns whether it did. */
  delete(file: File): Promise<boolean>;
}

/** `null` where it is not there, or another page has it. */
export async function takeDelivery(id: string): Promise<Delivery | null> {
  const release = await hold(deliveryLock(id));
  if (!release) return null;
  try {
    return await openDelivery(id, release);
  } catch {
    release();
    return null;
  }
}

async function openDelivery(id: string, release: () => void): Promise<Delivery> {
  const deliveries = await directory();
  const folder = await deliveries.getDirectoryHandle(id);
  const record = JSON.parse(await (await (await folder.getFileHandle(RECORD)).getFile()).text()) as readonly SharedFile[];
  const names = new Map<File, string>();
  for (const [index, { name, type }] of record.entries()) {
    const file = await folder.getFileHandle(String(index)).then((handle) => handle.getFile(), () => null);
    // A `File` of a file on disk refers to it: nothing is read.
    if (file) names.set(new File([file], name, { type, lastModified: file.lastModified }), String(index));
  }
  return {
    id,
    files: [...names.keys()],
    async delete(file) {
      const name = names.get(file);
      if (name === undefined) return false;
      names.delete(file);
      if (names.size > 0) {
        await folder.removeEntry(name).catch(() => undefined);
        return false;
      }
      await deliveries.removeEntry(id, { recursive: true }).catch(() => undefined);
      release();
      return true;
    },
  };
}

/** Deletes deliveries that nobody has, `mine` left out. */
export async function sweepDeliveries(mine: ReadonlySet<string>): Promise<void> {
  const deliveries = await directory();
  for await (const id of deliveries.keys()) {
    if (mine.has(id)) continue;
    await navigator.locks.request(deliveryLock(id), { ifAvailable: true }, async (lock) => {
      if (lock && (await isOrphan(await deliveries.getDirectoryHandle(id)))) await deliveries.removeEntry(id, { recursive: true });
    });
  }
}

async function isOrphan(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    const { lastModified } = await (await folder.getFileHandle(RECORD)).getFile();
    return Date.now() - lastModified > ORPHAN_MS;
  } catch {
    // The worker was ended before it was whole.
    return true;
  }
}

async function directory(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(SHARED_DIRECTORY);
}

/** Returns what lets go of it again; `null` if somebody else keeps it. */
function hold(name: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => new Promise<void>((release) => resolve(release)))
      .catch(() => resolve(null));
  });
}
