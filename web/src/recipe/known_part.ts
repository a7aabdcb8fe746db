/** What of a recipe that another version wrote is understood: the rest is left out, field by field. */
import { GROUPS, isTrack } from './fields';
import { isObject } from './json';
import { parseOwnRecipe } from './parse_recipe';
import { NOTHING_OWN, type OwnRecipe } from './own_recipe';

export function knownPart(value: unknown): OwnRecipe {
  if (!isObject(value)) return NOTHING_OWN;
  const groups = Object.entries(GROUPS).flatMap(([name, rules]) => {
    const known = knownFields(value[name], rules);
    return known.length > 0 ? [[name, Object.fromEntries(known)] as const] : [];
  });
  const track = isTrack(value['track']) ? [['track', value['track']] as const] : [];
  const reading = parseOwnRecipe(Object.fromEntries([...track, ...groups]));
  return reading.ok && groups.length + track.length > 0 ? reading.own : NOTHING_OWN;
}

function knownFields(value: unknown, rules: Readonly<Record<string, (value: unknown) => boolean>>): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value).filter(([name, part]) => Object.hasOwn(rules, name) && rules[name]?.(part)) : [];
}
