import { SourceReader } from './source_reader';
import type { BlobSource, FileSystemModule, MountedPart } from './wasm_modules';

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

/** Several may be mounted at a time, each in a folder of its own name. `reading` is called before each read. */
export function mountSource(
  module: FileSystemModule,
  name: number | string,
  source: BlobSource,
  fileName: string,
  reading: () => void = () => undefined,
): SourceMount {
  const { FS, WORKERFS } = module;
  const folder = `/job-${name}`;
  const reader = new SourceReader(source, FS.ErrnoError);
  const input = inputName(fileName);
  FS.mkdir(folder);
  const slice = (start: number, end: number): MountedPart => {
    reading();
    return { ...source.slice(start, end), reader };
  };
  const root = FS.mount(WORKERFS, { blobs: [{ name: input, data: { size: source.size, slice } }] }, folder);
  // The file's node is made before its root knows where it is mounted. What belongs to no mount, `unmount` leaves in its table for ever,
  // and with it all that reads the file; and it goes through that table each time.
  for (const node of Object.values(root.contents)) if (root.mount) node.mount = root.mount;
  WORKERFS.reader = READER;
  return {
    path: `${folder}/${input}`,
    reader,
    source,
    unmount() {
      source.close();
      FS.unmount(folder);
      FS.rmdir(folder);
    },
  };
}

const READER: NonNullable<FileSystemModule['WORKERFS']['reader']> = { readAsArrayBuffer: (part) => part.reader.readAsArrayBuffer(part) };
