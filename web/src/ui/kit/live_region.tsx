import type { ReadonlySignal } from '@preact/signals';

/** Read out by screen readers whenever its text changes. In the page from the beginning, because a region that arrives with its text is not heard. */
export function LiveRegion({ text }: { readonly text: ReadonlySignal<string> }) {
  return (
    <div class="visually-hidden" role="status">
      {text.value}
    </div>
  );
}
