/** A part of the catalogue that comes when results are saved together, renamed or played; in the language of all the others. */
import { savingWords as english } from './en/saving_words';

export type SavingWords = typeof english;

export const savingWords: SavingWords = english;
