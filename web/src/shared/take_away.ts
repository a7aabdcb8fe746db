/**
 * Takes what is known by these names from an object and from all that it inherits from, for good: they are `undefined` afterwards
 * and can be neither set nor defined again.
 */
export function takeAway(object: object, names: readonly string[]): void {
  for (const name of names) {
    for (let holder: object | null = object; holder && holder !== Object.prototype; holder = prototypeOf(holder)) {
      if (holder !== object && !Object.getOwnPropertyDescriptor(holder, name)) continue;
      Object.defineProperty(holder, name, { value: undefined, writable: false, configurable: false });
    }
  }
}

function prototypeOf(object: object): object | null {
  return Object.getPrototypeOf(object) as object | null;
}
