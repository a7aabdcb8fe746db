/** What most people never open. */
import { lazyPart } from '../kit/lazy_part';
import looks from './dialogs.css?url';

export const aboutDialog = lazyPart(async () => (await import('./about_dialog')).AboutDialog, looks);
export const settingsDialog = lazyPart(async () => (await import('./settings_dialog')).SettingsDialog, looks);
