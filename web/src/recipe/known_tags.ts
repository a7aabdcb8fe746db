/** Tags that are known by a file's name and folder, as `complete` of `wasm/tags/edit_tags.h` takes them. */
import type { TagField } from '../shared/media';
import type { TagEdit } from '../shared/recipe';
import { tagFieldOf } from './tag_values';

/** The file's, with those of `known` of which it has nothing; the same object where that adds nothing. */
export function completeTags(tags: readonly TagField[], known: readonly TagEdit[]): readonly TagField[] {
  if (known.length === 0) return tags;
  const said = new Set(tags.map(({ name }) => tagFieldOf(name)));
  const missing = known.filter(({ name, value }) => value !== '' && !said.has(tagFieldOf(name)));
  return missing.length === 0 ? tags : [...tags, ...missing.map(({ name, value }) => ({ name, values: [value], language: '' }))];
}
