import { editingMessages } from '../../../messages/editing';
import type { WaitingJob } from '../../../queue/job';
import { resetTag, setTag, sharedTag, type OwnRecipes } from '../../../queue/tag_edits';
import { TAG_FIELDS, type UsualTag } from '../../../recipe/tag_values';
import type { Recipe } from '../../../shared/recipe';
import { TagField } from './tag_field';

const words = editingMessages.tags;

export interface TagFieldsProps {
  readonly jobs: readonly WaitingJob[];
  readonly recipe: Recipe;
  readonly onAdjust: (own: OwnRecipes) => void;
}

const LINES: Partial<Record<UsualTag, number>> = { comment: 2, lyrics: 4 };
const EXAMPLES: Partial<Record<UsualTag, string>> = { track: words.numberExample, disc: words.numberExample, date: words.dateExample };

/** The fields that most files have. */
export function TagFields({ jobs, recipe, onAdjust }: TagFieldsProps) {
  return (
    <div class="tag-fields">
      {TAG_FIELDS.map((name) => {
        const example = EXAMPLES[name];
        return (
          <div key={name} class={`tag-place tag-${name}`}>
            <TagField
              name={name}
              label={words.names[name]}
              tag={sharedTag(jobs, recipe, name)}
              lines={LINES[name] ?? 1}
              {...(example !== undefined && { example })}
              onChange={(value) => onAdjust(setTag(jobs, recipe, name, value))}
              onReset={() => onAdjust(resetTag(jobs, name))}
            />
          </div>
        );
      })}
    </div>
  );
}
