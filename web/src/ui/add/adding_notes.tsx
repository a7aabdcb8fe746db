import { messages } from '../../messages/messages';
import type { AddingState } from '../../model/adding_files';
import { DEEPEST, MOST_FILES } from '../../queue/walk_limits';
import { Notice } from '../kit/notice';

export interface AddingNotesProps {
  readonly state: AddingState;
  readonly onStop: () => void;
  readonly onAddAnyway: () => void;
  readonly onForget: () => void;
}

/** How far a long walk through folders is, and afterwards what was not added, and why. */
export function AddingNotes({ state: { walking, twice, limits, nothingAmong }, onStop, onAddAnyway, onForget }: AddingNotesProps) {
  const words = messages.add;
  const sentences = [
    nothingAmong === null ? '' : words.nothingAmong(nothingAmong),
    ...limits.map((limit) => (limit === 'files' ? words.limits.files(MOST_FILES) : words.limits.depth(DEEPEST))),
    twice.length > 0 ? words.twice(twice.length) : '',
  ].filter((sentence) => sentence !== '');
  return (
    <>
      {walking && (
        <Notice kind="info">
          <p>{words.walking(walking.files)}</p>
          <button type="button" class="button" onClick={onStop}>
            {words.stopWalking}
          </button>
        </Notice>
      )}
      {sentences.length > 0 && (
        <Notice kind="info" onDismiss={onForget}>
          <p>{sentences.join(' ')}</p>
          {twice.length > 0 && (
            <button type="button" class="button" onClick={onAddAnyway}>
              {words.addAnyway}
            </button>
          )}
        </Notice>
      )}
    </>
  );
}
