import { useRef, useState } from 'preact/hooks';
import { adjustMessages } from '../../messages/adjust';
import { messages } from '../../messages/messages';
import { fileName, readNamePattern, type NameFields } from '../../recipe/names/file_name';
import { Check } from './fields/check';
import { hintId, Setting } from './fields/setting';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.names;

/** As they are spelled in a pattern. */
const WORDS = ['name', 'title', 'artist', 'album', 'album_artist', 'track', 'disc', 'year', 'genre', 'composer', 'language', 'track_title'];

export function FileNameFields({ edit, example }: { readonly edit: RecipeEdit; readonly example: NameFields }) {
  const { name, plainNames } = edit.recipe.output;
  /** What makes no sense yet stays in the field alone. */
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = edit.id('output.name');
  const reading = readNamePattern(draft ?? name);
  const problem = reading.ok ? null : messages.recipe.pattern[reading.problem.reason](reading.problem.part);

  function put(pattern: string): void {
    const isPossible = readNamePattern(pattern).ok;
    setDraft(isPossible ? null : pattern);
    if (isPossible) edit.put({ output: { name: pattern } });
  }

  function insert(word: string): void {
    const pattern = draft ?? name;
    const start = input.current?.selectionStart ?? pattern.length;
    const end = input.current?.selectionEnd ?? start;
    put(`${pattern.slice(0, start)}{${word}}${pattern.slice(end)}`);
    input.current?.focus();
  }

  const setBack = edit.setBack(['output.name']);
  return (
    <fieldset class="recipe-group">
      <legend>{words.title}</legend>
      <Setting
        id={id}
        label={words.pattern}
        problem={problem}
        hint={problem === null ? words.example(fileName(name, example, plainNames)) : null}
        onSetBack={
          setBack &&
          (() => {
            setDraft(null);
            setBack();
          })
        }
      >
        <input
          ref={input}
          id={id}
          type="text"
          value={draft ?? name}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={problem !== null}
          aria-describedby={hintId(id)}
          onInput={({ currentTarget }) => put(currentTarget.value)}
        />
      </Setting>
      <details class="recipe-more">
        <summary>{words.words}</summary>
        <ul class="pattern-words">
          {WORDS.map((word) => (
            <li key={word}>
              <button type="button" class="button" aria-label={words.insert(word)} onClick={() => insert(word)}>
                {`{${word}}`}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <Check
        edit={edit}
        field="output.plainNames"
        label={words.plain}
        hint={words.plainHint}
        isChecked={plainNames}
        own={(isChecked) => ({ output: { plainNames: isChecked } })}
      />
    </fieldset>
  );
}
