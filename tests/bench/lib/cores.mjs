// Binding programs to some of the machine's cores, with Linux's taskset.
import { execFileSync } from 'node:child_process';

const taskset = (...words) => execFileSync('taskset', ['-cp', ...words, String(process.pid)], { encoding: 'utf8' });

/** What this program may run on, as taskset writes it: 0-1, or 2,4-7. */
const allowed = () => /current affinity list: (\S+)/.exec(taskset())[1];

function expand(list) {
  return list.split(',').flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

const firstCores = (count) => expand(allowed()).slice(0, count).join(',');

/** The command that runs `command` on the first `cores` cores, or anywhere where `cores` is null. */
export function boundCommand(cores, command) {
  return cores === null ? command : ['taskset', '-c', firstCores(cores), ...command];
}

/**
 * What `start` starts, and all its descendants, are bound. A child inherits from the thread that forks it, Node's main thread: that
 * one is bound for the time of `start`. Browsers are started this way, which put their own command together.
 */
export async function startBound(cores, start) {
  if (cores === null) return start();
  const before = allowed();
  taskset(firstCores(cores));
  try {
    return await start();
  } finally {
    taskset(before);
  }
}
