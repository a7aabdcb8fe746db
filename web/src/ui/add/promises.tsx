import { messages } from '../../messages/messages';
import { LockIcon, SizeIcon, SpeedIcon } from '../kit/icons';

/** What somebody should know before the first file. */
export function Promises() {
  const { promises, isPrivate, anySize, fast } = messages.add;
  return (
    <ul class="promises" aria-label={promises}>
      <li>
        <LockIcon />
        <p>
          <strong>{isPrivate.title}</strong> {isPrivate.text}
        </p>
      </li>
      <li>
        <SizeIcon />
        <p>
          <strong>{anySize.title}</strong> {anySize.text}
        </p>
      </li>
      <li>
        <SpeedIcon />
        <p>
          <strong>{fast.title}</strong> {fast.text}
        </p>
      </li>
    </ul>
  );
}
