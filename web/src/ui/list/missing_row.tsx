import { formatBytes } from '../../messages/format';
import { joined } from '../../messages/media_words';
import { messages } from '../../messages/messages';
import type { MissingJob } from '../../queue/job';
import { AddIcon, QueuedIcon } from '../kit/icons';
import { ItemFrame } from '../kit/item_frame';
import type { JobActions } from './job_actions';

/** Of an earlier visit, and its file is not at hand. */
export function MissingRow({ job, actions }: { readonly job: MissingJob; readonly actions: JobActions }) {
  const { identity, folder } = job.source;
  return (
    <ItemFrame
      name={job.name}
      icon={<QueuedIcon />}
      status={joined([messages.list.missing, formatBytes(identity.bytes), folder === '' ? '' : messages.list.missingFolder(folder)])}
      action={
        <button type="button" class="button item-action" aria-label={messages.list.chooseOf(job.name)} onClick={actions.choose}>
          <AddIcon />
          <span>{messages.list.choose}</span>
        </button>
      }
      menu={() => actions.menuOf(job)}
    />
  );
}
