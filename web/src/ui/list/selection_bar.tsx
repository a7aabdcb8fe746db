import { useLayoutEffect, useRef } from 'preact/hooks';
import { messages } from '../../messages/messages';
import type { SelectedRows } from './selected_rows';

/** What can be done to several files at once. */
export interface SelectionActions {
  /** Absent where there is no editor for it. */
  readonly editTags?: (ids: readonly string[]) => void;
  readonly editTimes: (ids: readonly string[]) => void;
  readonly editSettings: (ids: readonly string[]) => void;
  /** Two and more, into one MP3. */
  readonly join: (ids: readonly string[]) => void;
  readonly remove: (ids: readonly string[]) => void;
}

export interface SelectionBarProps {
  readonly rows: SelectedRows;
  readonly actions: SelectionActions;
}

/** Above the list; its height is the same whether something is selected or not, so that no row moves. */
export function SelectionBar({ rows: { ids, total, selectAll }, actions: { editTimes, editTags, editSettings, join, remove } }: SelectionBarProps) {
  const box = useRef<HTMLInputElement>(null);
  const isSome = ids.length > 0;
  const isAll = ids.length === total;
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = isSome && !isAll;
  });
  const { list } = messages;
  return (
    <div class="selection-bar">
      <label class="check">
        <input ref={box} type="checkbox" checked={isAll} onChange={({ currentTarget }) => selectAll(currentTarget.checked)} />
        {isSome ? list.selected(ids.length) : list.selectAll}
      </label>
      {isSome && (
        <div class="selection-actions" role="group" aria-label={list.ofSelected(ids.length)}>
          <button type="button" class="button" aria-label={list.cutOf(ids.length)} onClick={() => editTimes(ids)}>
            {list.cut}
          </button>
          {editTags && (
            <button type="button" class="button" aria-label={list.tagsOf(ids.length)} onClick={() => editTags(ids)}>
              {list.tags}
            </button>
          )}
          <button type="button" class="button" aria-label={list.settingsOf(ids.length)} onClick={() => editSettings(ids)}>
            {list.settings}
          </button>
          {ids.length > 1 && (
            <button type="button" class="button" aria-label={list.joinOf(ids.length)} onClick={() => join(ids)}>
              {list.join}
            </button>
          )}
          <button type="button" class="button" aria-label={list.removeOf(ids.length)} onClick={() => remove(ids)}>
            {list.remove}
          </button>
        </div>
      )}
    </div>
  );
}
