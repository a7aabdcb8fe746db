/** Those that are there, or on their way. */
const loads = new Map<string, Promise<void>>();

/** Looks that come with a script of their own: as a link, which the Content-Security-Policy allows. Resolves when they count. */
export function loadStylesheet(address: string): Promise<void> {
  let load = loads.get(address);
  if (!load) loads.set(address, (load = link(address)));
  return load;
}

function link(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('link');
    element.rel = 'stylesheet';
    element.href = address;
    element.onload = () => resolve();
    element.onerror = () => {
      // So that the next try asks again.
      element.remove();
      loads.delete(address);
      reject(new Error(address));
    };
    document.head.append(element);
  });
}
