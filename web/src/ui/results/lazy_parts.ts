/** What is wanted of results once in a while. */
import { lazyPart } from '../kit/lazy_part';
import player from './player_bar.css?url';
import rename from './rename.css?url';
import warnings from './warnings.css?url';

export const playerBar = lazyPart(async () => (await import('./player_bar')).PlayerBar, player);
export const renameDialog = lazyPart(async () => (await import('./rename_dialog')).RenameDialog, rename);
export const deliveryBar = lazyPart(async () => (await import('./delivery_bar')).DeliveryBar);
export const warningsList = lazyPart(async () => (await import('./warnings_list')).WarningsList, warnings);
