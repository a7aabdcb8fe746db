/** The deliveries whose files this tab has: after a reload it has them again. */
const KEY = 'unreel.shared';

export function tabDeliveries(): string[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberDeliveries(ids: readonly string[]): void {
  try {
    if (ids.length > 0) sessionStorage.setItem(KEY, JSON.stringify(ids));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is off: a reload loses them.
  }
}
