/** Of results that somebody wants to know more of. */
import { lazyPart } from '../kit/lazy_part';
import { loadStylesheet } from '../kit/stylesheet';
import styles from './verified.css?url';

export const verifiedFacts = lazyPart(async () => {
  const [{ VerifiedFacts }] = await Promise.all([import('./verified_facts'), loadStylesheet(styles)]);
  return VerifiedFacts;
});
