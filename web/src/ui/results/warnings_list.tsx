import { warningSentence } from '../../messages/warnings';
import type { Warning } from '../../shared/errors';

export function WarningsList({ warnings }: { readonly warnings: readonly Warning[] }) {
  return (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li key={warning.code}>{warningSentence(warning)}</li>
      ))}
    </ul>
  );
}
