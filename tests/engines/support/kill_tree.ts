import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { processTree } from '../../tools/process_memory.mjs';

/** A process with all that it began, at once. Resolves when it is gone. */
export async function killTree(root: ChildProcess | null): Promise<void> {
  if (root?.pid === undefined || root.exitCode !== null) throw new Error('there is nothing to be killed');
  const gone = once(root, 'exit');
  for (const pid of processTree(root.pid)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with the one before.
    }
  }
  await gone;
}
