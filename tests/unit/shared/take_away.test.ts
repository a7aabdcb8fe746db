import { expect, test } from 'vitest';
import { takeNetworkAway } from '../../../web/src/engine/no_network';
import { takeAway } from '../../../web/src/shared/take_away';

class Scope {
  fetch(): string {
    return 'fetched';
  }
}

test('what is taken away is gone from the object and its prototypes, and cannot be put back', () => {
  const scope = Object.assign(new Scope(), { caches: 'own' });
  takeAway(scope, ['fetch', 'caches', 'never there']);
  expect(scope.fetch).toBeUndefined();
  expect(Scope.prototype.fetch).toBeUndefined();
  expect(scope.caches).toBeUndefined();
  for (const holder of [scope, Scope.prototype]) {
    expect(() => Object.defineProperty(holder, 'fetch', { value: () => 'back' })).toThrow(TypeError);
    expect(() => Reflect.deleteProperty(holder, 'fetch')).not.toThrow();
  }
  expect(scope.fetch).toBeUndefined();
});

test('all objects are left alone', () => {
  takeAway({}, ['toString']);
  expect(String({})).toBe('[object Object]');
});

test('a worker’s scope loses its network and keeps the rest', () => {
  const navigator = { sendBeacon: true, storage: true };
  const scope = { fetch: true, XMLHttpRequest: true, postMessage: true, navigator };
  takeNetworkAway(scope);
  expect(scope).toMatchObject({ postMessage: true, navigator: { storage: true } });
  expect([scope.fetch, scope.XMLHttpRequest, navigator.sendBeacon]).toEqual([undefined, undefined, undefined]);
});
