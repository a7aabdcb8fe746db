/**
 * The few names of browsers that `shared/` and `queue/` may mention, as opaque values that are passed on and never used.
 * Both are checked with this file instead of a DOM or worker library, so that neither can call a browser by accident.
 */
interface Blob {
  readonly size: number;
  readonly type: string;
}

interface File extends Blob {
  readonly name: string;
  readonly lastModified: number;
}

interface AbortSignal {
  readonly aborted: boolean;
}

interface MessagePort {
  close(): void;
}

interface FileSystemFileHandle {
  readonly name: string;
}
