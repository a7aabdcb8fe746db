/** A part of the page whose script is fetched when it is wanted, or before, when there is time. */
import { signal } from '@preact/signals';
import type { ComponentChild, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { messages } from '../../messages/messages';
import { loadStylesheet } from './stylesheet';

export interface LazyPart<Props extends object> {
  /** Nothing as long as the script is not there. */
  readonly Part: (props: Props) => ComponentChild;
  /** May be called again and again: what failed for want of a network is tried anew. */
  load(): void;
}

/** `looks`: addresses of the stylesheets that it needs besides the page's. */
export function lazyPart<Props extends object>(fetch: () => Promise<ComponentType<Props>>, ...looks: readonly string[]): LazyPart<Props> {
  const part = signal<{ readonly Component: ComponentType<Props> } | null>(null);
  const hasFailed = signal(false);
  let isLoading = false;

  function load(): void {
    if (isLoading || part.peek()) return;
    isLoading = true;
    hasFailed.value = false;
    Promise.all([fetch(), ...looks.map(loadStylesheet)])
      .then(
        ([Component]) => (part.value = { Component }),
        () => (hasFailed.value = true),
      )
      .finally(() => (isLoading = false));
  }

  return {
    load,
    Part(props) {
      useEffect(load, []);
      if (hasFailed.value) return <p class="hint">{messages.kit.notLoaded}</p>;
      const loaded = part.value;
      return loaded ? <loaded.Component {...props} /> : null;
    },
  };
}
