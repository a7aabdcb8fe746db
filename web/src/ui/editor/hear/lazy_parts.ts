/** What few people open. */
import { lazyPart } from '../../kit/lazy_part';
import looks from './hear.css?url';

export const hearPanel = lazyPart(async () => (await import('./hear_panel')).HearPanel, looks);
