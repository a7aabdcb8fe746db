/** A part of the page whose script is fetched when it is wanted, or before, when there is time. */
import { signal } from '@preact/signals';
import type { ComponentChild, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { messages } from '../../messages/messages';

export interface LazyPart<Props extends object> {
  /** Nothing as long as the script is not there. */
  readonly Part: (props: Props) => ComponentChild;
  /** May be called again and again: what failed for want of a network is tried anew. */
  load(): void;
}

export function lazyPart<Props extends object>(fetch: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const state = signal<ComponentType<Props> | 'loading' | 'failed' | null>(null);

  function load(): void {
    if (state.peek() !== null && state.peek() !== 'failed') return;
    state.value = 'loading';
    fetch().then(
      (component) => (state.value = component),
      () => (state.value = 'failed'),
    );
  }

  return {
    load,
    Part(props) {
      useEffect(load, []);
      const Component = state.value;
      if (Component === 'failed') return <p class="hint">{messages.kit.notLoaded}</p>;
      return typeof Component === 'function' ? <Component {...props} /> : null;
    },
  };
}
