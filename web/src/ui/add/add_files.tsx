import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { messages } from '../../messages/messages';
import type { Entry } from '../../queue/walk';
import { AddIcon, FolderIcon } from '../kit/icons';
import { entryOfFile } from './entries';
import { isModalOpen } from './file_drop';
import { canPickFolders, pickFiles, pickFolder } from './pickers';

export interface AddFilesProps {
  /** Whether the page already has files to show, and needs no introduction. */
  readonly isCompact: boolean;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly onEntries: (entries: readonly Entry[]) => void;
  /** What else can be done to the list. */
  readonly children?: ComponentChildren;
}

/** The one element in both looks, so that the focus stays where it is when the first file arrives. */
export function AddFiles({ isCompact, buttonRef, onEntries, children }: AddFilesProps) {
  const input = useRef<HTMLInputElement>(null);

  async function ask(): Promise<void> {
    const entries = await pickFiles();
    if (entries) onEntries(entries);
    else input.current?.click();
  }

  const askForFiles = (): void => void ask();
  const latestAsk = useRef(askForFiles);
  latestAsk.current = askForFiles;
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'o' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || isModalOpen()) return;
      event.preventDefault();
      latestAsk.current();
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);

  return (
    <section class={isCompact ? 'add add-compact' : 'add'} aria-label={messages.add.region}>
      {!isCompact && (
        <>
          <h2>{messages.add.title}</h2>
          <p class="lead">{messages.add.lead}</p>
        </>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onEntries(Array.from(currentTarget.files ?? [], entryOfFile));
          // An input keeps its files alive, and reports no change when the same file is chosen again.
          currentTarget.value = '';
        }}
      />
      <button ref={buttonRef} type="button" class={isCompact ? 'button' : 'button button-primary button-large'} onClick={askForFiles}>
        <AddIcon />
        {isCompact ? messages.add.addMore : messages.add.choose}
      </button>
      {canPickFolders() && (
        <button
          type="button"
          class={isCompact ? 'button' : 'button button-quiet'}
          aria-label={isCompact ? messages.add.addFolder : messages.add.chooseFolder}
          onClick={() => void pickFolder().then(onEntries)}
        >
          <FolderIcon />
          {isCompact ? messages.add.folder : messages.add.chooseFolder}
        </button>
      )}
      <p class="hint">{isCompact ? messages.add.orDropMore : messages.add.orDrop}</p>
      {children}
    </section>
  );
}
