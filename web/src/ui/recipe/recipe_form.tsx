/** Everything that a recipe says, as fields: for all files, or for one. */
import type { AudioTrack } from '../../shared/media';
import type { Recipe } from '../../shared/recipe';

export interface RecipeFormProps {
  readonly recipe: Recipe;
  /** Where a field differs from it, it can be set back: of all files the preset, of one file the recipe for all. */
  readonly base: Recipe;
  /** Of the file that the recipe is for, so that what it cannot have is not offered; `null` where nobody has looked. Absent: for all files. */
  readonly track?: AudioTrack | null;
  readonly onChange: (recipe: Recipe) => void;
}

/** To be laid out by whoever has room for it: its root is a column as wide as its place. */
export function RecipeForm(_props: RecipeFormProps) {
  return <div class="recipe-form" />;
}
