/** Of files whose sound was looked at, which few are. */
import { lazyPart } from '../kit/lazy_part';
import looks from './offers.css?url';

export const offerLine = lazyPart(async () => (await import('./offer_line')).OfferLine, looks);
