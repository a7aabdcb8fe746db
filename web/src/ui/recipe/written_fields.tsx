import { adjustMessages } from '../../messages/adjust';
import { lyricsChoice } from '../../recipe/lyrics_choice';
import { Check } from './fields/check';
import { Choice, type Option } from './fields/choice';
import { NumberField } from './fields/number_field';
import type { RecipeEdit } from './recipe_edit';

const words = adjustMessages.written;

export function WrittenFields({ edit }: { readonly edit: RecipeEdit }) {
  const { keepsTags, set, keepsCover, coverPixels, keepsChapters, lyrics } = edit.recipe.written;
  const setBack = edit.setBack(['written.set']);
  return (
    <fieldset class="recipe-group">
      <legend>{words.title}</legend>
      <Check
        edit={edit}
        field="written.keepsTags"
        label={words.tags}
        hint={words.tagsHint}
        isChecked={keepsTags}
        own={(isChecked) => ({ written: { keepsTags: isChecked } })}
      />
      {set.length > 0 && (
        <div class="setting-head">
          <p>{words.set(set.map(({ name }) => name))}</p>
          {setBack && (
            <button type="button" class="set-back" aria-label={adjustMessages.setBackOf(words.setLabel)} onClick={setBack}>
              {adjustMessages.setBack}
            </button>
          )}
        </div>
      )}
      <Check
        edit={edit}
        field="written.keepsCover"
        label={words.cover}
        hint={words.coverHint}
        isChecked={keepsCover}
        own={(isChecked) => ({ written: { keepsCover: isChecked } })}
      />
      {keepsCover && (
        <NumberField
          edit={edit}
          fields={['written.coverPixels']}
          label={words.coverPixels}
          unit={words.pixels}
          value={coverPixels}
          least={32}
          most={8192}
          step={1}
          mayBeEmpty
          hint={words.coverPixelsHint}
          own={(value) => ({ written: { coverPixels: value } })}
        />
      )}
      <Check
        edit={edit}
        field="written.keepsChapters"
        label={words.chapters}
        hint={words.chaptersHint}
        isChecked={keepsChapters}
        own={(isChecked) => ({ written: { keepsChapters: isChecked } })}
      />
      <Choice
        edit={edit}
        field="written.lyrics"
        label={words.lyrics}
        value={lyrics}
        options={lyricsOptions(lyrics)}
        hint={lyricsChoice(lyrics).from === 'track' ? words.lyricsHint : null}
      />
    </fieldset>
  );
}

/** A language comes from the command line or a link alone. */
function lyricsOptions(chosen: string): readonly Option[] {
  const choice = lyricsChoice(chosen);
  const usual = (['keep', 'none', 'track'] as const).map((lyrics) => ({ value: lyrics, name: words.lyricsChoices[lyrics], own: { written: { lyrics } } }));
  if (choice.from !== 'track' || choice.language === '') return usual;
  return [...usual, { value: chosen, name: words.lyricsIn(choice.language), own: { written: { lyrics: chosen } } }];
}
