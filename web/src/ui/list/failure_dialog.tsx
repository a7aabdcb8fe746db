import { useId } from 'preact/hooks';
import { errorSentence } from '../../messages/error_sentence';
import type { FailedJob } from '../../queue/job';
import type { EngineState } from '../../shared/converter';
import { Dialog } from '../kit/dialog';
import { DialogClose } from '../kit/dialog_close';
import { BugDetails } from './bug_details';
import { bugReport } from './bug_report';

export interface FailureDialogProps {
  readonly job: FailedJob;
  readonly engine: EngineState;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What went wrong, in full. */
export function FailureDialog({ job, engine, isOpen, onClose }: FailureDialogProps) {
  const title = useId();
  return (
    <Dialog isOpen={isOpen} labelledBy={title} onClose={onClose}>
      <h2 id={title}>{job.name}</h2>
      <p>{errorSentence(job.error)}</p>
      <BugDetails text={bugReport(job.error, engine, navigator.userAgent)} />
      <DialogClose onClose={onClose} />
    </Dialog>
  );
}
