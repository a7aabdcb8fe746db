/** Leaves in `seen` what the bar showed each time the page was drawn. */
export function watchProgress(): void {
  const seen: number[] = [];
  (globalThis as { seen?: number[] }).seen = seen;
  const look = (): void => {
    const bar = document.querySelector('progress');
    if (bar?.hasAttribute('value') && seen.at(-1) !== bar.value) seen.push(bar.value);
    requestAnimationFrame(look);
  };
  look();
}
