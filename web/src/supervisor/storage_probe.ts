import type { StorageProbeReply } from '../shared/protocol';
import { startStorageProbe } from './worker_factory';

/** Whether workers can write to the private file system. It is asked once, at the start, so that the page says so before anything is converted. */
export function canWriteFiles(): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = startStorageProbe();
    const answer = (canWrite: boolean): void => {
      worker.terminate();
      resolve(canWrite);
    };
    worker.onmessage = ({ data }: MessageEvent<StorageProbeReply>) => answer(data.canWrite);
    // Where workers cannot be started, nothing is converted either, and the engine says that.
    worker.onerror = () => answer(true);
  });
}
