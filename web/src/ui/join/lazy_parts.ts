/** What few people open. */
import { lazyPart } from '../kit/lazy_part';

export const joinDialog = lazyPart(async () => (await import('./join_dialog')).JoinDialog);
