/** A part of the catalogue that comes with the script of what it is read in; in the language of all the others. */
import { adjust } from './en/adjust';

export type AdjustMessages = typeof adjust;

export const adjustMessages: AdjustMessages = adjust;
