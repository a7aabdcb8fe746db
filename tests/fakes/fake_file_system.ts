/** Emscripten's file system, as far as sources are mounted in it. */
import type { ConversionModule, MountedRoot, WorkerFsOptions } from '../../web/src/engine/wasm_modules';

export class ErrnoError extends Error {
  readonly errno: number;

  constructor(errno: number) {
    super(`errno ${errno}`);
    this.errno = errno;
  }
}

export class FakeFileSystem {
  /** What is mounted, by paths. */
  readonly mounts = new Map<string, object>();
  readonly #roots = new Map<string, MountedRoot>();

  readonly ErrnoError: ConversionModule['FS']['ErrnoError'] = ErrnoError;

  readonly mkdir = (): void => undefined;
  readonly rmdir = (): void => undefined;

  readonly mount = (_type: object, { blobs }: WorkerFsOptions, path: string): MountedRoot => {
    const root: MountedRoot = { mount: {}, contents: Object.fromEntries(blobs.map(({ name }) => [name, {}])) };
    this.#roots.set(path, root);
    for (const { name, data } of blobs) this.mounts.set(`${path}/${name}`, data);
    return root;
  };

  /** As Emscripten's: what does not know its mount stays. */
  readonly unmount = (path: string): void => {
    const root = this.#roots.get(path);
    for (const [name, node] of Object.entries(root?.contents ?? {})) if (node.mount === root?.mount) this.mounts.delete(`${path}/${name}`);
  };
}
