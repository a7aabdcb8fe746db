/** What few people open. */
import { lazyPart } from '../../kit/lazy_part';

export const hearPanel = lazyPart(async () => (await import('./hear_panel')).HearPanel);
