/**
 * Everything that a person reads. Another language is a file beside `en.ts` with a value of this type, imported where it is wanted
 * (`const { de } = await import('./de')`), so that nobody downloads two; `language.ts` says which one numbers follow.
 */
import { en } from './en';

export type Messages = typeof en;

export const messages: Messages = en;
