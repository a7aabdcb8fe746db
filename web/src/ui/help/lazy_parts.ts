/** What most people never open. */
import { lazyPart } from '../kit/lazy_part';
import { loadStylesheet } from '../kit/stylesheet';
import looks from './help.css?url';

export const helpDialog = lazyPart(async () => {
  const [{ HelpDialog }] = await Promise.all([import('./help_dialog'), loadStylesheet(looks)]);
  return HelpDialog;
});
