/** Of results that somebody wants to know more of. */
import { lazyPart } from '../kit/lazy_part';
import looks from './verified.css?url';

export const verifiedFacts = lazyPart(async () => (await import('./verified_facts')).VerifiedFacts, looks);
