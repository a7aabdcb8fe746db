/** Looks that come with a script of their own: as a link, which the Content-Security-Policy allows. Resolves when they count. */
export function loadStylesheet(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      // So that the next try asks again.
      link.remove();
      reject(new Error(address));
    };
    document.head.append(link);
  });
}
