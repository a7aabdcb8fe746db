/** A part of the catalogue that comes when results are saved together; in the language of all the others. */
import { resultWords as english } from './en/result_words';

export type ResultWords = typeof english;

export const resultWords: ResultWords = english;
