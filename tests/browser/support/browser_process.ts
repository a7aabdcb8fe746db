import { processTree } from '../../tools/process_memory.mjs';

/** The browser is the only child of this process that has children of its own. */
export function browserProcess(): number {
  const [, ...descendants] = processTree(process.pid);
  const browser = descendants.find((pid) => processTree(pid).length > 3);
  if (browser === undefined) throw new Error('the browser’s processes are not found');
  return browser;
}
