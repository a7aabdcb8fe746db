import type { Recipe, TagEdit } from '../shared/recipe';

/** Whether both say the same in each field. */
export function isSameRecipe(one: Recipe, other: Recipe): boolean {
  return (
    one.track === other.track &&
    isSame(one.encoding, other.encoding) &&
    isSame(one.limits, other.limits) &&
    isSame(one.cut, other.cut) &&
    isSame(one.split, other.split) &&
    isSame(one.sound, other.sound) &&
    isSame(one.loudness, other.loudness) &&
    isSame({ ...one.written, set: null }, { ...other.written, set: null }) &&
    isSameTags(one.written.set, other.written.set) &&
    isSame(one.output, other.output)
  );
}

function isSame<Group extends object>(one: Group, other: Group): boolean {
  return (Object.keys(one) as (keyof Group)[]).every((key) => one[key] === other[key]);
}

function isSameTags(one: readonly TagEdit[], other: readonly TagEdit[]): boolean {
  return one.length === other.length && one.every((tag, index) => tag.name === other[index]?.name && tag.value === other[index].value);
}
