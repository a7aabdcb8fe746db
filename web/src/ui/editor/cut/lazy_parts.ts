/** What most people who come for an MP3 never open. */
import { lazyPart } from '../../kit/lazy_part';
import { loadStylesheet } from '../../kit/stylesheet';
import styles from './cut.css?url';

export const cutEditor = lazyPart(async () => {
  const [{ CutEditor }] = await Promise.all([import('./cut_editor'), loadStylesheet(styles)]);
  return CutEditor;
});
