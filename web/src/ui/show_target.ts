/** Places in the page that a shortcut of the installed page leads to, by the fragment of its address. */

type Target = 'add' | 'about';

const HASHES: Readonly<Record<string, Target>> = { '#add': 'add', '#about': 'about' };

type ShowTarget = (target: Target) => void;

let show: ShowTarget | null = null;

/** Shows the place that `url` names, if it does. For addresses that come without a navigation (`LaunchParams.targetURL`). */
export function showTarget(url: string): void {
  const target = HASHES[new URL(url, location.href).hash];
  if (target === undefined || !show) return;
  show(target);
  // So that the same shortcut works again, and a reload does not repeat it.
  if (location.hash in HASHES) history.replaceState(history.state, '', location.pathname + location.search);
}

/** Shows what the page's own address names, now and when it changes. Returns the function that ends it. */
export function watchTarget(shown: ShowTarget): () => void {
  show = shown;
  const follow = (): void => showTarget(location.href);
  follow();
  window.addEventListener('hashchange', follow);
  return () => {
    show = null;
    window.removeEventListener('hashchange', follow);
  };
}
