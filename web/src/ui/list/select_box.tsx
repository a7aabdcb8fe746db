import { messages } from '../../messages/messages';
import type { RowSelection } from './row_selection';

export interface SelectBoxProps {
  readonly id: string;
  readonly name: string;
  readonly selection: RowSelection;
}

/** In the place of the row's icon. All about it selects, too: it is small for a finger. */
export function SelectBox({ id, name, selection: { isSelected, select } }: SelectBoxProps) {
  return (
    <label class="select-zone">
      <input
        type="checkbox"
        class="select-box"
        aria-label={messages.list.selectOf(name)}
        checked={isSelected}
        onClick={({ currentTarget, shiftKey }) => select(id, currentTarget.checked, shiftKey)}
      />
    </label>
  );
}
