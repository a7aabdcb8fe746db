/**
 * Settings in a link: `#recipe=…`, what differs from the defaults as JSON in base64url (RFC 4648 §5). A fragment is never sent to a server.
 */
import { DEFAULT_RECIPE, type Recipe } from '../shared/recipe';
import { fromBase64Url, toBase64Url } from './base64url';
import { parseJson } from './json';
import { difference } from './own_recipe';
import { parseRecipe, type RecipeProblem } from './parse_recipe';

/** What browsers, messengers and mail programs leave whole. */
export const LONGEST_LINK = 8192;

const NAME = 'recipe';

export type LinkReading =
  | { readonly ok: true; readonly recipe: Recipe }
  /** Cut off, changed on its way, or none of ours. */
  | { readonly ok: false; readonly reason: 'unreadable' }
  | { readonly ok: false; readonly reason: 'too_long' }
  | { readonly ok: false; readonly reason: 'impossible'; readonly problem: RecipeProblem };

/** `#recipe=…`; `null` where it would be too long (lyrics, say). */
export function linkOf(recipe: Recipe): string | null {
  const fragment = `#${NAME}=${toBase64Url(JSON.stringify(difference(DEFAULT_RECIPE, recipe)))}`;
  return fragment.length > LONGEST_LINK ? null : fragment;
}

/** Of `location.hash`; `null` where it is about something else. */
export function readLink(fragment: string): LinkReading | null {
  const encoded = fragment
    .replace(/^#/, '')
    .split('&')
    .find((part) => part.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1);
  if (encoded === undefined) return null;
  if (fragment.length > LONGEST_LINK) return { ok: false, reason: 'too_long' };
  const text = fromBase64Url(encoded);
  const value = text === null ? undefined : parseJson(text);
  if (value === undefined) return { ok: false, reason: 'unreadable' };
  const reading = parseRecipe(value);
  if (reading.ok) return reading;
  return { ok: false, reason: 'impossible', problem: { field: reading.field, reason: reading.reason } };
}
