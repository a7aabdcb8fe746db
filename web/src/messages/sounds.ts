/** A part of the catalogue that comes with the scripts that need it; in the language of all the others. */
import { sounds } from './en/sounds';

export type SoundMessages = typeof sounds;

export const soundMessages: SoundMessages = sounds;
