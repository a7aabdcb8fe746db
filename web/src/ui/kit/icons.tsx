/** Small drawings beside words that say the same, so hidden from screen readers. */
import type { ComponentChildren } from 'preact';

export function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);

export const FolderIcon = () => (
  <Icon>
    <path d="M2.5 15.5v-11h5l2 2h8v9z" />
  </Icon>
);

export const EditIcon = () => (
  <Icon>
    <path d="M4 16l.75-3.5L13.5 3.75l2.75 2.75-8.75 8.75zM11.5 5.75l2.75 2.75" />
  </Icon>
);

export const AdjustIcon = () => (
  <Icon>
    <path d="M3 6h5M12 6h5M3 14h9M16 14h1" />
    <circle cx="10" cy="6" r="2" />
    <circle cx="14" cy="14" r="2" />
  </Icon>
);

export const SaveIcon = () => (
  <Icon>
    <path d="M10 3v9M6.5 8.5L10 12l3.5-3.5M4 16.5h12" />
  </Icon>
);

export const AddIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <path d="M7 4.5v11M13 4.5v11" />
  </Icon>
);

export const PlayIcon = () => (
  <Icon>
    <path d="M6.5 4.5l8.5 5.5-8.5 5.5z" />
  </Icon>
);

export const RetryIcon = () => (
  <Icon>
    <path d="M15.5 8A6 6 0 1 0 16 11M16 4v4h-4" />
  </Icon>
);

export const FileIcon = () => (
  <Icon>
    <path d="M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4" />
  </Icon>
);

export const QueuedIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 6v4l2.5 2" />
  </Icon>
);

export const RunningIcon = () => (
  <Icon>
    <path d="M3 10h1.5M6.5 7v6M9.5 4v12M12.5 7.5v5M15.5 10H17" />
  </Icon>
);

export const DoneIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M6.75 10.25l2.25 2.25 4.25-4.75" />
  </Icon>
);

export const FailedIcon = () => (
  <Icon>
    <path d="M10 2.75L18 17H2zM10 8v4M10 14.4v.1" />
  </Icon>
);

export const CancelledIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M6.5 10h7" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <path d="M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3" />
  </Icon>
);

export const SizeIcon = () => (
  <Icon>
    <path d="M10 3l7 3.5-7 3.5-7-3.5zM3 10l7 3.5 7-3.5M3 13.5L10 17l7-3.5" />
  </Icon>
);

export const SpeedIcon = () => (
  <Icon>
    <path d="M11 2.5L4.5 11.5H10L9 17.5l6.5-9H10z" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M10 9.25v4.25M10 6.4v.1" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.5" />
  </Icon>
);

export const GripIcon = () => (
  <Icon>
    <path d="M4 7h12M4 13h12" />
  </Icon>
);

export const HelpIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M7.75 8a2.25 2.25 0 1 1 3.4 1.95c-.75.45-1.15.8-1.15 1.55M10 14.1v.1" />
  </Icon>
);
