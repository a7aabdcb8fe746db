/** Of files whose sound was looked at, which few are. */
import { lazyPart } from '../kit/lazy_part';
import { loadStylesheet } from '../kit/stylesheet';
import styles from './offers.css?url';

export const offerLine = lazyPart(async () => {
  const [{ OfferLine }] = await Promise.all([import('./offer_line'), loadStylesheet(styles)]);
  return OfferLine;
});
