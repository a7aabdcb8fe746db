import { SourceReader } from './source_reader';
import type { BlobSource, FileSystemModule } from './wasm_modules';

/** The user's file as C++ sees it. */
export interface SourceMount {
  /** A name of our own, with the ending of the user's, which may hold anything else. */
  readonly path: string;
  readonly reader: SourceReader;
  readonly source: BlobSource;
  /** Lets go of the file. */
  unmount(): void;
}

/** What headerless recordings are, only the ending of their name tells. */
export function inputName(fileName: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(fileName);
  return `input${ending ? ending[0].toLowerCase() : ''}`;
}

export function mountSource(module: FileSystemModule, id: number, source: BlobSource, fileName: string): SourceMount {
  const { FS, WORKERFS } = module;
  const folder = `/job-${id}`;
  const reader = new SourceReader(source, FS.ErrnoError);
  const name = inputName(fileName);
  FS.mkdir(folder);
  FS.mount(WORKERFS, { blobs: [{ name, data: source }] }, folder);
  WORKERFS.reader = reader;
  return {
    path: `${folder}/${name}`,
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
