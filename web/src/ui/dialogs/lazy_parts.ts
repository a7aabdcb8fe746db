/** What most people never open. */
import { lazyPart } from '../kit/lazy_part';

export const aboutDialog = lazyPart(async () => (await import('./about_dialog')).AboutDialog);

export const settingsDialog = lazyPart(async () => (await import('./settings_dialog')).SettingsDialog);
