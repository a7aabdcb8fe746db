/**
 * Remembers what this page has not finished, and finds what earlier pages could not.
 * Each page has an entry and a lock of its own, so that a second tab does not take the first one's work for interrupted.
 */
import { mergeUnfinished, parseUnfinished, type Unfinished } from '../queue/interrupted';
import { newId } from './new_id';
import { forget, recall, remember, rememberedKeys } from './remembered';

const KEY = 'unfinished.';

/** A page that is being closed may hold its lock for a moment longer. */
const PATIENCE_MS = 2000;

const ownKey = KEY + newId();

export function rememberUnfinished(unfinished: Unfinished | null): void {
  if (unfinished) remember(ownKey, JSON.stringify(unfinished));
  else forget(ownKey);
}

/** What pages that are gone left behind; told once, then forgotten. */
export async function takeInterrupted(): Promise<Unfinished | null> {
  holdLock(ownKey);
  const keys = rememberedKeys().filter((key) => key.startsWith(KEY) && key !== ownKey);
  const found = await Promise.all(
    keys.map(async (key) => {
      if (!(await isGone(key))) return null;
      const unfinished = parseUnfinished(recall(key) ?? '');
      forget(key);
      return unfinished;
    }),
  );
  return mergeUnfinished(found.filter((unfinished) => unfinished !== null));
}

// Browsers offer locks over https only, whatever the types say; without them a second tab is not recognised.
const locks: LockManager | undefined = navigator.locks;

function holdLock(name: string): void {
  locks?.request(name, () => new Promise(() => {})).catch(() => {});
}

async function isGone(name: string): Promise<boolean> {
  if (!locks) return true;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    await locks.request(name, { signal: patience.signal }, () => {});
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
