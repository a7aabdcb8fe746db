import { messages } from '../../messages/messages';
import type { Tally } from '../../queue/tally';
import { FailedIcon } from '../kit/icons';
import type { ListActions } from './list_actions';

/** Several files that failed, as one thing to deal with. One says it in its own row. */
export function Failures({ tally: { failed, retryable }, actions }: { readonly tally: Tally; readonly actions: ListActions }) {
  const { list } = messages;
  if (failed < 2) return null;
  return (
    <div class="failures">
      <FailedIcon />
      <p>{list.couldNotBeConverted(failed)}</p>
      {retryable > 0 && (
        <button type="button" class="button button-quiet" onClick={actions.retryAll}>
          {list.retryAll}
        </button>
      )}
      <button type="button" class="button button-quiet" onClick={actions.showFailed}>
        {list.showThem}
      </button>
    </div>
  );
}
