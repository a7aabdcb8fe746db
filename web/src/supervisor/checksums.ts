/** CRC-32 of files, counted by a worker that lives while it is asked. */
import type { ChecksumReply, ChecksumRequest } from '../shared/protocol';
import { startChecksums, type EngineWorker } from './worker_factory';

interface Asked {
  resolve(crc32: number): void;
  reject(reason: Error): void;
}

export class Checksums {
  readonly #start: () => EngineWorker;
  readonly #asked = new Map<number, Asked>();
  #worker: EngineWorker | null = null;
  #lastId = 0;

  constructor(start: () => EngineWorker = startChecksums) {
    this.#start = start;
  }

  /** Fails where it cannot be read. */
  of(content: Blob): Promise<number> {
    const worker = (this.#worker ??= this.#started());
    const request: ChecksumRequest = { id: (this.#lastId += 1), content };
    return new Promise((resolve, reject) => {
      this.#asked.set(request.id, { resolve, reject });
      worker.postMessage(request, []);
    });
  }

  #started(): EngineWorker {
    const worker = this.#start();
    worker.onmessage = ({ data: { id, crc32 } }: MessageEvent<ChecksumReply>) => {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (this.#asked.size === 0) this.#end();
      if (crc32 === null) asked?.reject(new Error('the file cannot be read'));
      else asked?.resolve(crc32);
    };
    worker.onerror = ({ message }) => {
      const failed = [...this.#asked.values()];
      this.#asked.clear();
      this.#end();
      for (const { reject } of failed) reject(new Error(message));
    };
    return worker;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
