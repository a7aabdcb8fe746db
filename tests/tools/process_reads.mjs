// How many bytes a tree of processes reads, from Linux's /proc.
import { readFileSync } from 'node:fs';
import { processTree } from './process_memory.mjs';

/**
 * `rchar` of /proc/PID/io, by process: what its calls of read() and pread() returned, from files (in the page cache or not), pipes and
 * terminals. Memory that is mapped, and what recv() returns, is not in it.
 */
export function readBytes(root) {
  const bytes = new Map();
  for (const pid of processTree(root)) {
    try {
      bytes.set(pid, Number(/^rchar: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))[1]));
    } catch {
      // ended meanwhile
    }
  }
  return bytes;
}
