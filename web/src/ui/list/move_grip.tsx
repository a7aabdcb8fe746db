import { GripIcon } from '../kit/icons';

/** By which a row is dragged; keys and the row's menu do the same, so it is for the pointer alone. */
export function MoveGrip() {
  return (
    <span class="move-grip" aria-hidden="true">
      <GripIcon />
    </span>
  );
}
