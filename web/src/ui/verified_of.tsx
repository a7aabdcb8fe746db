import type { PageModel } from '../model/page_model';
import type { DoneJob } from '../queue/job';
import { verifiedFacts } from './verified/lazy_parts';

/** What is told of a result that was decoded once more. */
export function VerifiedOf({ model: { again }, job }: { readonly model: PageModel; readonly job: DoneJob }) {
  if (!job.verified) return null;
  return (
    <verifiedFacts.Part
      verification={job.verified}
      isCopied={job.summary.isCopied}
      onConvertAgain={again.isPossible(job) ? (decibels) => again.convert(job.id, decibels) : null}
    />
  );
}
