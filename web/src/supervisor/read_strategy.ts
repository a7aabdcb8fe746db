import type { ReadStrategy } from '../shared/protocol';

/** `?reads=all` and `?reads=needed` in the page's address are for measurements beside what is chosen otherwise. */
export function readStrategy(query: string): ReadStrategy {
  const wished = new URLSearchParams(query).get('reads');
  return wished === 'all' || wished === 'needed' ? wished : 'auto';
}
