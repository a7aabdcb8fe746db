/** The builds that are kept: this one, and older ones as long as a tab shows them. */
import { pageLock } from '../shared/page_and_worker';

const PREFIX = 'unreel-build';

/** `revision` is of the page, which names its scripts by their content, which name their workers, and these the WebAssembly. */
export function nameOfBuild(scope: string, revision: string): string {
  return `${PREFIX} ${scope} ${revision}`;
}

/** A file named by its content is the right one whichever build it was kept for. */
export function findInBuilds(request: Request): Promise<Response | undefined> {
  return caches.match(request, { ignoreVary: true });
}

/** Each page holds a lock that is named by its script, so what no lock names is needed by nobody. */
export async function deleteOldBuilds(scope: string, current: string): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(nameOfBuild(scope, '')) && name !== current);
  if (old.length === 0) return;
  const { held = [], pending = [] } = await navigator.locks.query();
  const locks = new Set([...held, ...pending].map(({ name }) => name));
  for (const name of old) {
    const files = await (await caches.open(name)).keys();
    if (!files.some(({ url }) => locks.has(pageLock(url)))) await caches.delete(name);
  }
}
