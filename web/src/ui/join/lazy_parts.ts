/** What few people open. */
import { lazyPart } from '../kit/lazy_part';
import { loadStylesheet } from '../kit/stylesheet';
import styles from './join.css?url';

export const joinDialog = lazyPart(async () => {
  const [{ JoinDialog }] = await Promise.all([import('./join_dialog'), loadStylesheet(styles)]);
  return JoinDialog;
});
