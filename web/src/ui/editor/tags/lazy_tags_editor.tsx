/** Loaded when it is first opened: most people who come for an MP3 never do. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { messages } from '../../../messages/messages';
import type { TagsEditorProps } from './tags_editor';

const words = messages.tags;

/** `null` before it was asked for. */
let Editor: ComponentType<TagsEditorProps> | null = null;

export function LazyTagsEditor(props: TagsEditorProps) {
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>(Editor ? 'loaded' : 'loading');

  useEffect(() => {
    if (state !== 'loading') return;
    let isShown = true;
    void import('./tags_editor').then(
      ({ TagsEditor }) => {
        Editor = TagsEditor;
        if (isShown) setState('loaded');
      },
      // On a first visit whose network went away; later the page's own copy has it.
      () => isShown && setState('failed'),
    );
    return () => {
      isShown = false;
    };
  }, [state]);

  if (Editor) return <Editor {...props} />;
  return (
    <div class="tags" role="status">
      <p class="hint">{state === 'failed' ? words.notLoaded : words.loading}</p>
      {state === 'failed' && (
        <button type="button" class="button" onClick={() => setState('loading')}>
          {words.tryAgain}
        </button>
      )}
    </div>
  );
}
