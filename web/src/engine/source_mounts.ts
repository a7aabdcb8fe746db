import { mountSource, type SourceMount } from './source_mount';
import type { BlobSource, FileSystemModule } from './wasm_modules';

/** The files of one job, of which one is read at a time. */
export class SourceMounts {
  readonly #module: FileSystemModule;
  readonly #mounts: SourceMount[] = [];
  /** The one that was read last. */
  #active: SourceMount | null = null;

  constructor(module: FileSystemModule) {
    this.#module = module;
  }

  mount(name: string, source: BlobSource, fileName: string): void {
    const mount: SourceMount = mountSource(this.#module, name, source, fileName, () => this.#take(mount));
    this.#mounts.push(mount);
  }

  get paths(): readonly string[] {
    return this.#mounts.map(({ path }) => path);
  }

  /** Whether reading on need not wait for bytes that are on their way. */
  get isReady(): boolean {
    return this.#active?.source.isReady ?? true;
  }

  get bytesRead(): number {
    return this.#mounts.reduce((sum, { reader }) => sum + reader.bytesRead, 0);
  }

  /** What the browser said when a read failed. */
  get failure(): string | null {
    return this.#mounts.find(({ reader }) => reader.failure !== null)?.reader.failure ?? null;
  }

  unmount(): void {
    for (const mount of this.#mounts) mount.unmount();
  }

  #take(mount: SourceMount): void {
    // What was read ahead of another file is of no use any more.
    if (this.#active && this.#active !== mount) this.#active.source.close();
    this.#active = mount;
  }
}
