/**
 * Entry of a worker that says whether results can be written to the private file system, and ends. Only workers can tell: WebKitGTK 2.50
 * has the file system, and handles of its files, but refuses to open them for writing.
 */
import type { StorageProbeReply } from '../shared/protocol';
import { MemoryOutput } from './memory_output';
import { openOutput } from './open_output';

declare const self: DedicatedWorkerGlobalScope;

/** At the root, where no sweep comes upon it. Two pages may try at once: that the file is held by the other one is an answer, too. */
const PATH = { directory: [], name: 'unreel-probe' };

async function canWrite(): Promise<boolean> {
  const opened = await openOutput(PATH);
  // A refusal, of a full disk perhaps, is one of a storage that is there.
  if ('error' in opened) return true;
  const { output } = opened;
  await output.discard().catch(() => undefined);
  return !(output instanceof MemoryOutput);
}

void canWrite().then((answer) => self.postMessage({ canWrite: answer } satisfies StorageProbeReply));
