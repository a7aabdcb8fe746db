// Binding programs to some of the machine's cores, with Linux's taskset.
import { execFileSync } from 'node:child_process';

/** `count` cores as taskset writes them; the first ones. */
function coreList(count) {
  return count === 1 ? '0' : `0-${count - 1}`;
}

/** The command that runs `command` on the first `cores` cores, or anywhere where `cores` is null. */
export function boundCommand(cores, command) {
  return cores === null ? command : ['taskset', '-c', coreList(cores), ...command];
}

/**
 * What `start` starts, and all its descendants, are bound. A child inherits from the thread that forks it, Node's main thread: that
 * one is bound for the time of `start`. Browsers are started this way, which put their own command together.
 */
export async function startBound(cores, start) {
  if (cores === null) return start();
  const taskset = (list) => execFileSync('taskset', ['-cp', list, String(process.pid)], { encoding: 'utf8' });
  const before = /current affinity list: (\S+)/.exec(taskset(coreList(cores)))[1];
  try {
    return await start();
  } finally {
    taskset(before);
  }
}
