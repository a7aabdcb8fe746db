import { useId, useState } from 'preact/hooks';
import { editingMessages } from '../../../messages/editing';
import { messages } from '../../../messages/messages';
import { setTagsFromNames } from '../../../queue/tag_edits';
import { readTagPattern, tagsFromName } from '../../../recipe/names/tags_from_name';
import { TAG_FIELDS } from '../../../recipe/tag_values';
import type { TagEdit } from '../../../shared/recipe';
import type { TagFieldsProps } from './tag_fields';

const words = editingMessages.tags;

/** What most names look like that say anything. */
const USUAL_PATTERN = '{track} - {artist} - {title}';

/** So many names are shown with what the pattern makes of them. */
const EXAMPLES = 3;

export function TagsFromNames({ jobs, recipe, onAdjust }: TagFieldsProps) {
  const id = useId();
  const [pattern, setPattern] = useState(USUAL_PATTERN);
  const [taken, setTaken] = useState<string | null>(null);
  const reading = readTagPattern(pattern);
  const fitting = reading.ok ? jobs.filter(({ name }) => tagsFromName(pattern, name)).length : 0;
  const problem = !reading.ok ? messages.recipe.pattern[reading.problem.reason](reading.problem.part) : fitting === 0 ? words.noneFits(jobs.length) : null;

  function take(): void {
    if (fitting === 0) return;
    onAdjust(setTagsFromNames(jobs, recipe, pattern));
    setTaken(words.taken(fitting));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <fieldset class="tag-group">
        <legend>{words.fromNames(jobs.length)}</legend>
        <div class="tag-line">
          <div class="field tag-pattern">
            <label class="field-label" for={id}>
              {words.pattern}
            </label>
            <input
              id={id}
              type="text"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              value={pattern}
              aria-invalid={!reading.ok}
              aria-describedby={[`${id}-message`, `${id}-hint`].join(' ')}
              onInput={({ currentTarget }) => {
                setPattern(currentTarget.value);
                setTaken(null);
              }}
            />
          </div>
          <button type="submit" class="button" disabled={fitting === 0}>
            {words.takeFromNames(reading.ok ? fitting : jobs.length)}
          </button>
        </div>
        <p id={`${id}-message`} class={reading.ok ? 'hint' : 'field-message'} aria-live="polite">
          {problem ?? taken ?? words.fits(fitting, jobs.length)}
        </p>
        {reading.ok && (
          <ul class="tag-examples">
            {jobs.slice(0, EXAMPLES).map(({ id: job, name }) => (
              <Example key={job} name={name} tags={tagsFromName(pattern, name)} />
            ))}
          </ul>
        )}
        <p id={`${id}-hint`} class="hint">
          {words.patternHint}
        </p>
      </fieldset>
    </form>
  );
}

function Example({ name, tags }: { readonly name: string; readonly tags: readonly TagEdit[] | null }) {
  return (
    <li>
      <span class="tag-example-name">{name}</span>
      <span class={tags ? 'tag-example' : 'tag-example tag-example-missed'}>{tags ? words.example(tags.map(fact)) : words.exampleMisses}</span>
    </li>
  );
}

function fact({ name, value }: TagEdit): string {
  const field = TAG_FIELDS.find((usual) => usual === name);
  return words.exampleFact(field ? words.names[field] : name, value);
}
