import { useEffect, useRef } from 'preact/hooks';
import { helpMessages } from '../../messages/help';
import { Dialog } from '../kit/dialog';
import { DialogClose } from '../kit/dialog_close';

/** Where it opens. */
export type HelpPlace = 'top' | 'shortcuts';

export interface HelpDialogProps {
  /** `null`: it is closed. */
  readonly place: HelpPlace | null;
  readonly onClose: () => void;
}

export function HelpDialog({ place, onClose }: HelpDialogProps) {
  const shortcuts = useRef<HTMLHeadingElement>(null);
  // After the dialog's own effect, which opens it at its beginning.
  useEffect(() => {
    if (place !== 'shortcuts') return;
    shortcuts.current?.scrollIntoView();
    shortcuts.current?.focus();
  }, [place]);
  return (
    <Dialog isOpen={place !== null} labelledBy="help-title" onClose={onClose}>
      {/* The first control is far below. */}
      <h2 id="help-title" tabIndex={-1} autofocus>
        {helpMessages.title}
      </h2>
      <h3>{helpMessages.settingsTitle}</h3>
      <Terms terms={helpMessages.settings} />
      <h3>{helpMessages.privacyTitle}</h3>
      <p>{helpMessages.privacy}</p>
      <ul class="help-proofs">
        {helpMessages.proofs.map((proof) => (
          <li key={proof}>{proof}</li>
        ))}
      </ul>
      <h3 ref={shortcuts} tabIndex={-1}>
        {helpMessages.shortcutsTitle}
      </h3>
      <Terms terms={helpMessages.shortcuts} isKeys />
      <DialogClose onClose={onClose} />
    </Dialog>
  );
}

interface TermsProps {
  readonly terms: readonly (readonly [string, string])[];
  readonly isKeys?: boolean;
}

function Terms({ terms, isKeys = false }: TermsProps) {
  return (
    <dl class={isKeys ? 'help-terms help-keys' : 'help-terms'}>
      {terms.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
