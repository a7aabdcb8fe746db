// How much processor time the threads of a tree of processes take, from Linux's /proc.
import { readdirSync, readFileSync } from 'node:fs';
import { processTree } from './process_memory.mjs';

/** All threads as { thread, name, seconds }, `thread` being the kernel's number, which rises with each new thread. */
export function threadTimes(root) {
  const threads = [];
  for (const pid of processTree(root)) {
    try {
      for (const thread of readdirSync(`/proc/${pid}/task`)) {
        const task = `/proc/${pid}/task/${thread}`;
        const name = readFileSync(`${task}/comm`, 'utf8').trim();
        // The first number is nanoseconds on a processor.
        const seconds = Number(readFileSync(`${task}/schedstat`, 'utf8').split(' ')[0]) / 1e9;
        threads.push({ thread: Number(thread), name, seconds });
      }
    } catch {
      // ended meanwhile
    }
  }
  return threads;
}
