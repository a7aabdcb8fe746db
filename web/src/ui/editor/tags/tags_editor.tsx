/** What is written into one MP3, or into many at once: tags and cover. */
import { editingMessages } from '../../../messages/editing';
import type { WaitingJob } from '../../../queue/job';
import type { OwnRecipes } from '../../../queue/tag_edits';
import type { Recipe } from '../../../shared/recipe';
import { CoverField } from './cover_field';
import { OtherTags } from './other_tags';
import { TagFields } from './tag_fields';
import { TagsFromNames } from './tags_from_names';
import { TrackNumbers } from './track_numbers';

export interface TagsEditorProps {
  /** In the list's order; one at least. */
  readonly jobs: readonly WaitingJob[];
  /** For all files. */
  readonly recipe: Recipe;
  /** What files have of their own from now on. */
  readonly onAdjust: (own: OwnRecipes) => void;
  /** `null`: as the recipe says. */
  readonly onCover: (ids: readonly string[], cover: Blob | null) => void;
  /** The cover that a file has itself. */
  readonly coverOf: (file: File, giveUp: AbortSignal) => Promise<Blob | null>;
}

export function TagsEditor({ jobs, recipe, onAdjust, onCover, coverOf }: TagsEditorProps) {
  const parts = { jobs, recipe, onAdjust };
  const isKnown = jobs.every(({ source }) => source.info !== null);
  return (
    <div class="tags">
      {!recipe.written.keepsTags && <p class="hint">{editingMessages.tags.dropped}</p>}
      {!isKnown && <p class="hint">{editingMessages.tags.shownLater}</p>}
      <div class="tags-columns">
        <TagFields {...parts} />
        <CoverField {...parts} onCover={onCover} coverOf={coverOf} />
      </div>
      {jobs.length > 1 && <TrackNumbers {...parts} />}
      <TagsFromNames {...parts} />
      <OtherTags {...parts} />
    </div>
  );
}
