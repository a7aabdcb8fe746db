/** What most people never open. */
import { lazyPart } from '../kit/lazy_part';
import looks from './help.css?url';

export const helpDialog = lazyPart(async () => (await import('./help_dialog')).HelpDialog, looks);
