/** Writes what another app shares to the private file system, piece by piece. */
import { RECORD, SHARED_DIRECTORY, type SharedFile } from '../shared/hand_over';
import { harmlessName, harmlessType } from './file_name';
import { formFiles, type FormFile } from './form_files';
import { GatheredWriter } from './gathered_writer';

/** Returns how many files there are. Where it throws, or there are none, nothing is left of the delivery. */
export async function storeDelivery(request: Request, id: string): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const deliveries = await root.getDirectoryHandle(SHARED_DIRECTORY, { create: true });
  let count = 0;
  try {
    await refuseWithoutSpace(Number(request.headers.get('Content-Length')));
    const folder = await deliveries.getDirectoryHandle(id, { create: true });
    const files = await writeFiles(request, folder);
    if (files.length > 0) await writeRecord(folder, files);
    count = files.length;
    return count;
  } finally {
    if (count === 0) await deliveries.removeEntry(id, { recursive: true }).catch(() => undefined);
  }
}

/** `bytes` is 0 or not a number where it is not known. */
async function refuseWithoutSpace(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota !== undefined && bytes > quota - usage) throw new DOMException('', 'QuotaExceededError');
}

async function writeFiles(request: Request, folder: FileSystemDirectoryHandle): Promise<SharedFile[]> {
  if (!request.body) return [];
  const files: SharedFile[] = [];
  let current: { readonly file: FormFile; readonly writer: GatheredWriter } | null = null;
  try {
    for await (const event of formFiles(request.body, request.headers.get('Content-Type') ?? '')) {
      if (event.what === 'file') {
        const handle = await folder.getFileHandle(String(files.length), { create: true });
        current = { file: event.file, writer: new GatheredWriter(await handle.createWritable()) };
      } else if (event.what === 'bytes') {
        await current?.writer.write(event.bytes);
      } else if (current) {
        const { file, writer } = current;
        await writer.close();
        current = null;
        // A form whose file was not chosen says so by an empty name.
        if (file.name !== '' || writer.bytes > 0) files.push({ name: harmlessName(file.name), type: harmlessType(file.type) });
      }
    }
    return files;
  } finally {
    await current?.writer.abort();
  }
}

async function writeRecord(folder: FileSystemDirectoryHandle, files: readonly SharedFile[]): Promise<void> {
  const stream = await (await folder.getFileHandle(RECORD, { create: true })).createWritable();
  await stream.write(JSON.stringify(files));
  await stream.close();
}
