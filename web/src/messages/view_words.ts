/** A part of the catalogue that comes when a list is long; in the language of all the others. */
import { viewWords as english } from './en/view_words';

export type ViewWords = typeof english;

export const viewWords: ViewWords = english;
