import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { messages } from '../../messages/messages';
import { AddIcon } from '../kit/icons';

export interface AddFilesProps {
  /** Whether the page already has files to show, and needs no introduction. */
  readonly isCompact: boolean;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
  /** What else can be done to the list. */
  readonly children?: ComponentChildren;
}

/** The one element in both looks, so that the focus stays where it is when the first file arrives. */
export function AddFiles({ isCompact, buttonRef, onFiles, children }: AddFilesProps) {
  const input = useRef<HTMLInputElement>(null);
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
          onFiles(Array.from(currentTarget.files ?? []));
          // An input keeps its files alive, and reports no change when the same file is chosen again.
          currentTarget.value = '';
        }}
      />
      <button
        ref={buttonRef}
        type="button"
        class={isCompact ? 'button' : 'button button-primary button-large'}
        onClick={() => input.current?.click()}
      >
        <AddIcon />
        {isCompact ? messages.add.addMore : messages.add.choose}
      </button>
      <p class="hint">{isCompact ? messages.add.orDropMore : messages.add.orDrop}</p>
      {children}
    </section>
  );
}
