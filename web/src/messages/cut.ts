/** A part of the catalogue that comes with the script of what it is read in; in the language of all the others. */
import { cut } from './en/cut';

export type CutMessages = typeof cut;

export const cutMessages: CutMessages = cut;
