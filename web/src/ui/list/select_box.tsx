import { messages } from '../../messages/messages';
import type { RowSelection } from './row_selection';

export interface SelectBoxProps {
  readonly id: string;
  readonly name: string;
  readonly selection: RowSelection;
}

/** In the place of the row's icon. */
export function SelectBox({ id, name, selection: { isSelected, select } }: SelectBoxProps) {
  return (
    <input
      type="checkbox"
      class="select-box"
      aria-label={messages.list.selectOf(name)}
      checked={isSelected}
      onClick={({ currentTarget, shiftKey }) => select(id, currentTarget.checked, shiftKey)}
    />
  );
}
