import { LockIcon, SizeIcon, SpeedIcon } from '../kit/icons';

/** What somebody should know before the first file. */
export function Promises() {
  return (
    <ul class="promises" aria-label="What you can rely on">
      <li>
        <LockIcon />
        <p>
          <strong>Private.</strong> Your files are never uploaded, and this page can connect to nothing but its own site.
        </p>
      </li>
      <li>
        <SizeIcon />
        <p>
          <strong>Any size.</strong> Files are read piece by piece, so hours of video are fine, and hundreds of files.
        </p>
      </li>
      <li>
        <SpeedIcon />
        <p>
          <strong>Fast.</strong> All cores of your device work at once, without installing anything.
        </p>
      </li>
    </ul>
  );
}
