/** A part of the catalogue that comes with the dialog about Unreel; in the language of all the others. */
import { about } from './en/about';

export type AboutMessages = typeof about;

export const aboutMessages: AboutMessages = about;
