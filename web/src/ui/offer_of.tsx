/** What is offered for a file whose sound was looked at. */
import type { PageModel } from '../model/page_model';
import type { WaitingJob } from '../queue/job';
import { offerLine } from './offers/lazy_parts';

export function OfferOf({ model, job }: { readonly model: PageModel; readonly job: WaitingJob }) {
  const offer = model.offers.offers.value.get(job.id);
  if (!offer) return null;
  return <offerLine.Part name={job.name} offer={offer} onTake={() => model.offers.take(job.id)} onDismiss={() => model.offers.dismiss(job.id)} />;
}
