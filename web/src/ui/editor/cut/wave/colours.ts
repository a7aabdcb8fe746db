/** What is painted with, as the style sheets say: light, dark, and where the system says its own. */
export interface Colours {
  readonly ground: string;
  readonly keptGround: string;
  readonly peaks: string;
  readonly body: string;
  readonly leftOut: string;
  readonly line: string;
  readonly text: string;
  readonly slope: string;
  readonly mark: string;
  readonly font: string;
}

export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const value = (name: string): string => style.getPropertyValue(`--wave-${name}`).trim() || style.color;
  return {
    ground: value('ground'),
    keptGround: value('kept-ground'),
    peaks: value('peaks'),
    body: value('body'),
    leftOut: value('left-out'),
    line: value('line'),
    text: value('text'),
    slope: value('slope'),
    mark: value('mark'),
    font: [style.fontWeight, '12px', style.fontFamily].join(' '),
  };
}

/** Calls when the page's colours may have become others. Returns the function that ends it. */
export function watchColours(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
