import type { ComponentChildren } from 'preact';
import { editingMessages } from '../../../messages/editing';

export interface OwnSoundProps {
  /** Whether something differs from the recipe for all files. */
  readonly isOwn: boolean;
  /** What is made of the file, in a sentence. */
  readonly explained: string;
  /** Whether it is encoded although its frames could stay as they are; `null` where they could not. */
  readonly isEncodedAnyway: boolean | null;
  readonly onReset: () => void;
  readonly onEncodeAnyway: (isEncoded: boolean) => void;
  /** The recipe's form. */
  readonly children: ComponentChildren;
}

/** The recipe for one file alone. */
export function OwnSound({ isOwn, explained, isEncodedAnyway, onReset, onEncodeAnyway, children }: OwnSoundProps) {
  const { editor } = editingMessages;
  return (
    <div class="own-sound">
      <div class="own-sound-head">
        <p>
          <strong>{isOwn ? editor.ownSettings : editor.settingsOfAll}</strong>
          <span class="hint">{explained}</span>
        </p>
        <button type="button" class="button" disabled={!isOwn} onClick={onReset}>
          {editor.asAllFiles}
        </button>
      </div>
      {isEncodedAnyway !== null && (
        <label class="check">
          <input type="checkbox" checked={isEncodedAnyway} onChange={({ currentTarget }) => onEncodeAnyway(currentTarget.checked)} />
          <span>
            {editor.encodeAnyway}
            <span class="hint">{editor.encodeAnywayHint}</span>
          </span>
        </label>
      )}
      {children}
    </div>
  );
}
