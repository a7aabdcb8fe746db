import type { ComponentChildren } from 'preact';
import { editingMessages } from '../../messages/editing';
import { useBackCloses } from '../kit/back_closes';
import { Dialog } from '../kit/dialog';
import { Tabs } from '../kit/tabs';

export interface EditorDialogProps {
  /** Of the file; `null` while none is open. */
  readonly name: string | null;
  readonly cut: ComponentChildren;
  readonly sound: ComponentChildren;
  /** `null` where there is nothing to edit. */
  readonly tags: ComponentChildren;
  readonly onClose: () => void;
}

/** One file: what of it, how it sounds, what is written in it. What is changed holds at once. */
export function EditorDialog({ name, cut, sound, tags, onClose }: EditorDialogProps) {
  useBackCloses(name !== null, onClose);
  const { editor } = editingMessages;
  const tabs = [
    { id: 'cut', label: editor.cut, content: cut },
    { id: 'sound', label: editor.sound, content: sound },
    ...(tags === null ? [] : [{ id: 'tags', label: editor.tags, content: tags }]),
  ];
  return (
    <Dialog isOpen={name !== null} labelledBy="editor-title" class="editor" onClose={onClose}>
      <div class="editor-head">
        <h2 id="editor-title">
          <bdi>{name}</bdi>
        </h2>
        <button type="button" class="button button-primary" onClick={onClose}>
          {editor.done}
        </button>
      </div>
      <Tabs label={editor.tabs} tabs={tabs} />
    </Dialog>
  );
}
