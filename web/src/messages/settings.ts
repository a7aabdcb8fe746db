/** A part of the catalogue that comes with the settings; in the language of all the others. */
import { settings } from './en/settings';

export type SettingsMessages = typeof settings;

export const settingsMessages: SettingsMessages = settings;
