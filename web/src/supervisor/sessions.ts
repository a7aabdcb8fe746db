/** Which pages are alive: each holds a Web Lock as long as it lives. */
import { lockName, sessionId } from './session';

/** This page's. */
export interface OwnSession {
  readonly id: string;
  /** This tab's before it was reloaded. */
  readonly previous: string | null;
  /** Rejects where the browser has no locks: on pages that came over plain http, whatever the types say. */
  readonly held: Promise<void>;
}

/** To be called once. */
export function beginSession(): OwnSession {
  const held = navigator.locks ? holdSession(navigator.locks, sessionId) : Promise.reject(new Error('there are no locks'));
  // Whoever needs it waits for it, later perhaps.
  held.catch(() => undefined);
  return { id: sessionId, previous: previousSession(), held };
}

function previousSession(): string | null {
  try {
    return replaceTabSession(sessionStorage, sessionId);
  } catch {
    return null;
  }
}

/** A page that is being reloaded may hold its lock for a moment longer. */
const PATIENCE_MS = 2000;

/** Resolves once the lock is held. */
export function holdSession(locks: LockManager, session: string): Promise<void> {
  return new Promise((resolve, reject) => {
    locks
      .request(lockName(session), () => {
        resolve();
        return new Promise<never>(() => undefined);
      })
      .catch(reject);
  });
}

/**
 * Calls `act` while holding the lock of a page that is gone, so that no other page does the same meanwhile. Does nothing where the
 * page lives. `isOwnPast`: it was this tab's page before a reload, and may take a moment to go.
 */
export async function withDeadSession(
  locks: LockManager,
  session: string,
  isOwnPast: boolean,
  act: () => Promise<void>,
): Promise<void> {
  if (!isOwnPast) {
    await locks.request(lockName(session), { ifAvailable: true }, (lock) => (lock ? act() : undefined));
    return;
  }
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    await locks.request(lockName(session), { signal: patience.signal }, act);
  } catch (exception) {
    if (!patience.signal.aborted) throw exception;
  } finally {
    clearTimeout(timer);
  }
}

const TAB_KEY = 'unreel.session';

/** The session that this tab showed before, if any; from now on it is `session`. */
export function replaceTabSession(storage: Storage, session: string): string | null {
  const previous = storage.getItem(TAB_KEY);
  storage.setItem(TAB_KEY, session);
  return previous;
}
