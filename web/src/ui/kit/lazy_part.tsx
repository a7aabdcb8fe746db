/** A part of the page whose script is fetched when it is wanted, or before, when there is time. */
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

export interface LazyPart<Props extends object> {
  /** Nothing as long as the script is not there. */
  readonly Part: (props: Props) => ReturnType<typeof drawn>;
  /** May be called again and again: what failed for want of a network is tried anew. */
  load(): void;
}

export function lazyPart<Props extends object>(fetch: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const component = signal<ComponentType<Props> | null>(null);
  let isLoading = false;

  function load(): void {
    if (isLoading) return;
    isLoading = true;
    fetch().then(
      (loaded) => (component.value = loaded),
      () => (isLoading = false),
    );
  }

  return {
    load,
    Part(props) {
      useEffect(load, []);
      return drawn(component.value, props);
    },
  };
}

function drawn<Props extends object>(Component: ComponentType<Props> | null, props: Props) {
  return Component && <Component {...props} />;
}
