/** What is wanted of a result once in a while. */
import { lazyPart } from '../kit/lazy_part';
import { loadStylesheet } from '../kit/stylesheet';
import playerStyles from './player_bar.css?url';

export const playerBar = lazyPart(async () => {
  const [{ PlayerBar }] = await Promise.all([import('./player_bar'), loadStylesheet(playerStyles)]);
  return PlayerBar;
});

export const renameDialog = lazyPart(async () => (await import('./rename_dialog')).RenameDialog);
