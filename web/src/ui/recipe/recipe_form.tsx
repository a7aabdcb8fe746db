/** Everything that a recipe says, as fields: for all files, or for one. */
import { useId } from 'preact/hooks';
import { adjustMessages } from '../../messages/adjust';
import type { NameFields } from '../../recipe/names/file_name';
import type { AudioTrack } from '../../shared/media';
import type { Recipe } from '../../shared/recipe';
import { EncodingFields } from './encoding_fields';
import { LoudnessFields } from './loudness_fields';
import { FileNameFields } from './name_fields';
import { PartsFields, type SplitPoints } from './parts_fields';
import { recipeEdit } from './recipe_edit';
import { SoundFields } from './sound_fields';
import { TrackFields } from './track_fields';
import { WrittenFields } from './written_fields';

export interface RecipeFormProps {
  readonly recipe: Recipe;
  /** Where a field differs from it, it can be set back: of all files the preset, of one file the recipe for all. */
  readonly base: Recipe;
  /**
   * Of the file that the recipe is for, so that what it cannot have is not offered; `null` where nobody has looked. Absent: for all files,
   * which alone have a rule for which track is taken.
   */
  readonly track?: AudioTrack | null;
  /** Of that file, so that it is not split at what it has none of; absent for several. */
  readonly points?: SplitPoints;
  /** What a file name by the pattern is shown with. */
  readonly example?: NameFields;
  readonly onChange: (recipe: Recipe) => void;
}

/** A column as wide as its place. */
export function RecipeForm({ recipe, base, track, points, example, onChange }: RecipeFormProps) {
  const id = useId();
  const edit = recipeEdit({ id, recipe, base, source: track ?? null, onChange });
  return (
    <div class="recipe-form">
      <SoundFields edit={edit} />
      <LoudnessFields edit={edit} isForOne={points !== undefined} />
      <EncodingFields edit={edit} isForOne={track !== undefined} />
      <PartsFields edit={edit} points={points ?? null} />
      <WrittenFields edit={edit} />
      <FileNameFields edit={edit} example={example ?? adjustMessages.names.exampleFields} />
      {track === undefined && <TrackFields edit={edit} />}
    </div>
  );
}
