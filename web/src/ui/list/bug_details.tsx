import { useRef, useState } from 'preact/hooks';
import { messages } from '../../messages/messages';

/** Text to be copied into a bug report. */
export function BugDetails({ text }: { readonly text: string }) {
  const content = useRef<HTMLPreElement>(null);
  const [isCopied, setIsCopied] = useState(false);

  async function copy(): Promise<void> {
    // Selected in any case: where the browser refuses the clipboard (it does without https), Ctrl+C is left.
    if (content.current) getSelection()?.selectAllChildren(content.current);
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      setIsCopied(false);
    }
  }

  return (
    <div class="bug-details">
      <pre ref={content} tabIndex={0} aria-label={messages.list.details}>
        {text}
      </pre>
      <button type="button" class="button" onClick={() => void copy()}>
        {isCopied ? messages.list.copied : messages.list.copyDetails}
      </button>
    </div>
  );
}
