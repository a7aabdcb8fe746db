import { expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../web/src/recipe/base64url';
import { linkOf, LONGEST_LINK, readLink } from '../../../web/src/recipe/link';
import { merge } from '../../../web/src/recipe/own_recipe';
import { PRESETS } from '../../../web/src/recipe/presets';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { chanceOf, randomRecipe } from './random_recipe';

const encoded = (value: unknown): string => `#recipe=${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

test('every possible recipe survives a link', () => {
  const chance = chanceOf(3);
  for (let count = 0; count < 1000; count += 1) {
    const recipe = randomRecipe(chance);
    expect(readLink(linkOf(recipe) ?? '')).toEqual({ ok: true, recipe });
  }
});

test('a link holds what differs, and nothing of what does not', () => {
  expect(readLink(linkOf(DEFAULT_RECIPE) ?? '')).toEqual({ ok: true, recipe: DEFAULT_RECIPE });
  const link = linkOf(merge(DEFAULT_RECIPE, { encoding: { vbrQuality: 0 } })) ?? '';
  expect(Buffer.from(link.slice('#recipe='.length), 'base64url').toString()).toBe('{"encoding":{"vbrQuality":0}}');
  for (const { recipe } of PRESETS) expect(linkOf(recipe)?.length).toBeLessThan(400);
});

test('text is encoded as everybody does', () => {
  for (const text of ['', 'a', 'ab', 'abc', 'Größe 🏖 \u0000 ÿ']) {
    expect(toBase64Url(text)).toBe(Buffer.from(text).toString('base64url'));
    expect(fromBase64Url(Buffer.from(text).toString('base64url'))).toBe(text);
  }
});

test('a link may have other parts, and padding', () => {
  expect(readLink('')).toBeNull();
  expect(readLink('#files')).toBeNull();
  expect(readLink('#add&recipe=eyJ0cmFjayI6ImFsbCJ9')).toMatchObject({ ok: true, recipe: { track: 'all' } });
  expect(readLink(`#recipe=${Buffer.from('{"track":"0"}').toString('base64').replace('+', '-')}`)).toMatchObject({ ok: true, recipe: { track: '0' } });
});

test.each(['#recipe=', '#recipe=%7B%7D', '#recipe=a', '#recipe=eyJ0cmFjayI6ImFs', '#recipe=/w', '#recipe=_w', '#recipe=🏖'])('%s is unreadable', (fragment) => {
  expect(readLink(fragment)).toEqual({ ok: false, reason: 'unreadable' });
});

test('a link that lies is refused, and says in what', () => {
  expect(readLink(encoded({ encoding: { vbrQuality: 12 } }))).toEqual({
    ok: false,
    reason: 'impossible',
    problem: { field: 'encoding.vbrQuality', reason: 'impossible_value' },
  });
  expect(readLink(encoded({ script: 'x' }))).toMatchObject({ problem: { field: 'script', reason: 'unknown_field' } });
  expect(readLink(encoded(3))).toMatchObject({ reason: 'impossible' });
});

test('a link that is too long is neither made nor read', () => {
  const recipe = merge(DEFAULT_RECIPE, { written: { set: [{ name: 'lyrics', value: 'la '.repeat(3000) }] } });
  expect(linkOf(recipe)).toBeNull();
  expect(readLink(`#recipe=${'A'.repeat(LONGEST_LINK)}`)).toEqual({ ok: false, reason: 'too_long' });
});
