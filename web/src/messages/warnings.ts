/** A part of the catalogue that comes with the warnings of a result, when they are unfolded; in the language of all the others. */
import { warning } from './en/warning';

export const warningSentence: typeof warning = warning;
