import { useRef, useState } from 'preact/hooks';
import { messages } from '../../messages/messages';
import { linkOf } from '../../recipe/link';
import type { Recipe } from '../../shared/recipe';

const words = messages.presets;

/** Settings as a link. It is shown as well: where the browser refuses the clipboard (it does without https), Ctrl+C is left. */
export function CopyLink({ recipe }: { readonly recipe: Recipe }) {
  /** Of which recipe the link was asked for. */
  const [asked, setAsked] = useState<Recipe | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  const shown = useRef<HTMLInputElement>(null);
  const fragment = asked === recipe ? linkOf(recipe) : null;

  async function copy(): Promise<void> {
    const link = linkOf(recipe);
    setAsked(recipe);
    setIsCopied(false);
    if (link === null) return;
    try {
      await navigator.clipboard.writeText(addressWith(link));
      setIsCopied(true);
    } catch {
      shown.current?.select();
    }
  }

  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        {words.copyLink}
      </button>
      {asked === recipe && (
        <div class="copied-link">
          {fragment === null ? (
            <p class="field-message">{words.linkTooLong}</p>
          ) : (
            <input ref={shown} type="text" readOnly aria-label={words.linkLabel} value={addressWith(fragment)} />
          )}
          {isCopied && (
            <p class="hint" role="status">
              {words.linkCopied}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function addressWith(fragment: string): string {
  return location.origin + location.pathname + fragment;
}
