import { SourceReader } from './source_reader';
import type { BlobReader, FileSystemModule } from './wasm_modules';

/** The user's file as C++ sees it. */
export interface SourceMount {
  /** A name of our own: the user's may hold anything. */
  readonly path: string;
  readonly reader: SourceReader;
  /** Lets go of the file. */
  unmount(): void;
}

export function mountSource(module: FileSystemModule, id: number, file: Blob, blobReader: BlobReader): SourceMount {
  const { FS, WORKERFS } = module;
  const folder = `/job-${id}`;
  const reader = new SourceReader(blobReader, FS.ErrnoError);
  FS.mkdir(folder);
  FS.mount(WORKERFS, { blobs: [{ name: 'input', data: file }] }, folder);
  WORKERFS.reader = reader;
  return {
    path: `${folder}/input`,
    reader,
    unmount() {
      FS.unmount(folder);
      FS.rmdir(folder);
      WORKERFS.reader = null;
    },
  };
}
