/** A part of the catalogue that comes with what is told of a verified result; in the language of all the others. */
import { verified } from './en/verified';

export type VerifiedMessages = typeof verified;

export const verifiedMessages: VerifiedMessages = verified;
