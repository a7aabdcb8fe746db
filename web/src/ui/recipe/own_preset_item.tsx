import { useState } from 'preact/hooks';
import { messages } from '../../messages/messages';

const words = messages.presets;

export interface OwnPresetItemProps {
  readonly name: string;
  /** Returns whether it is called so now. */
  readonly onRename: (name: string) => boolean;
  readonly onRemove: () => void;
}

export function OwnPresetItem({ name, onRename, onRemove }: OwnPresetItemProps) {
  /** The name that it may get; `null` as long as nobody wants another. */
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    return (
      <li>
        <form
          class="save-preset"
          onSubmit={(event) => {
            event.preventDefault();
            if (onRename(draft)) setDraft(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // The panel stays open.
            event.stopPropagation();
            event.preventDefault();
            setDraft(null);
          }}
        >
          <input
            type="text"
            aria-label={words.newNameOf(name)}
            value={draft}
            autocomplete="off"
            ref={(input) => void (document.activeElement !== input && draft === name && input?.select())}
            onInput={({ currentTarget }) => setDraft(currentTarget.value)}
          />
          <button type="submit" class="button">
            {words.save}
          </button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <span class="own-preset-name">{name}</span>
      <button type="button" class="button button-quiet" aria-label={words.renameOf(name)} onClick={() => setDraft(name)}>
        {words.rename}
      </button>
      <button type="button" class="button button-quiet" aria-label={words.deleteOf(name)} onClick={onRemove}>
        {words.delete}
      </button>
    </li>
  );
}
