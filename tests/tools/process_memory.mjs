// How much memory a tree of processes takes, from Linux's /proc.
import { readdirSync, readFileSync } from 'node:fs';

function parentOf(pid) {
  try {
    // The command's name, in parentheses, may contain anything: what counts comes after it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return -1; // ended meanwhile
  }
}

/** The process and all its descendants. */
export function processTree(root) {
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(name);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [];
  const rest = [root];
  while (rest.length > 0) {
    const pid = rest.pop();
    tree.push(pid);
    rest.push(...(children.get(pid) ?? []));
  }
  return tree;
}

/** Bytes in these lines of the processes' `smaps_rollup`, added up. */
function sumOfTree(root, lines) {
  let kilobytes = 0;
  for (const pid of processTree(root)) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      for (const line of lines) kilobytes += Number(new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
    } catch {
      // ended meanwhile
    }
  }
  return kilobytes * 1024;
}

/** Bytes of memory, each page shared between processes counted in parts (proportional set size). */
export function memoryOfTree(root) {
  return sumOfTree(root, ['Pss']);
}

/** Without the program's own files, whose share depends on who else runs the same program. */
export function workingMemoryOfTree(root) {
  return sumOfTree(root, ['Pss_Anon', 'Pss_Shmem']);
}

/** Looks ten times a second until `stop()`, which returns the highest value seen. */
export function watchPeakMemory(root) {
  let peak = memoryOfTree(root);
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOfTree(root));
  }, 100);
  return {
    stop() {
      clearInterval(timer);
      return Math.max(peak, memoryOfTree(root));
    },
  };
}
