/** Drawings of what only this editor has. */
import { Icon } from '../../kit/icons';

export const CutIcon = () => (
  <Icon>
    <path d="M10 2.5v15M4 7l3 3-3 3M16 7l-3 3 3 3" />
  </Icon>
);

export const LeaveOutIcon = () => (
  <Icon>
    <path d="M3 10h3M14 10h3M8 7l4 6M12 7l-4 6" />
  </Icon>
);

export const KeepIcon = () => (
  <Icon>
    <path d="M5 4v12M15 4v12M8 10h4M10 8v4" />
  </Icon>
);

export const MarkIcon = () => (
  <Icon>
    <path d="M6 17V3.5h8l-2 3 2 3H6" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M7 4L3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="M13 4l3.5 3.5L13 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12" />
  </Icon>
);

export const CloserIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5.5" />
    <path d="M13 13l4 4M9 6.75v4.5M6.75 9h4.5" />
  </Icon>
);

export const FurtherIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5.5" />
    <path d="M13 13l4 4M6.75 9h4.5" />
  </Icon>
);

export const SlowerIcon = () => (
  <Icon>
    <path d="M9.5 5.5L4 10l5.5 4.5zM16 5.5L10.5 10l5.5 4.5z" />
  </Icon>
);

export const FasterIcon = () => (
  <Icon>
    <path d="M4 5.5L9.5 10 4 14.5zM10.5 5.5L16 10l-5.5 4.5z" />
  </Icon>
);

export const StartIcon = () => (
  <Icon>
    <path d="M6 4v12M9 4H6M9 16H6M15 10H9M11.5 7.5L9 10l2.5 2.5" />
  </Icon>
);

export const EndIcon = () => (
  <Icon>
    <path d="M14 4v12M11 4h3M11 16h3M5 10h6M8.5 7.5L11 10l-2.5 2.5" />
  </Icon>
);

export const MergeIcon = () => (
  <Icon>
    <path d="M10 16.5v-9M6.5 11L10 7.5l3.5 3.5M4 4h12" />
  </Icon>
);
