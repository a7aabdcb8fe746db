/** What few people open. */
import { lazyPart } from '../../kit/lazy_part';
import { loadStylesheet } from '../../kit/stylesheet';
import styles from './hear.css?url';

export const hearPanel = lazyPart(async () => {
  const [{ HearPanel }] = await Promise.all([import('./hear_panel'), loadStylesheet(styles)]);
  return HearPanel;
});
