import { SourceReader } from './source_reader';
import type { BlobSource, FileSystemModule } from './wasm_modules';

/** The user's file as C++ sees it. */
export interface SourceMount {
  /** A name of our own: the user's may hold anything. */
  readonly path: string;
  readonly reader: SourceReader;
  readonly source: BlobSource;
  /** Lets go of the file. */
  unmount(): void;
}

export function mountSource(module: FileSystemModule, id: number, source: BlobSource): SourceMount {
  const { FS, WORKERFS } = module;
  const folder = `/job-${id}`;
  const reader = new SourceReader(source, FS.ErrnoError);
  FS.mkdir(folder);
  FS.mount(WORKERFS, { blobs: [{ name: 'input', data: source }] }, folder);
  WORKERFS.reader = reader;
  return {
    path: `${folder}/input`,
    reader,
    source,
    unmount() {
      source.close();
      FS.unmount(folder);
      FS.rmdir(folder);
      WORKERFS.reader = null;
    },
  };
}
