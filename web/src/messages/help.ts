/** A part of the catalogue that comes with the help; in the language of all the others. */
import { help } from './en/help';

export type HelpMessages = typeof help;

export const helpMessages: HelpMessages = help;
