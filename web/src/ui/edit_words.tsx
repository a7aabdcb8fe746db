/** Words with their times, of one file. */
import type { PageModel } from '../model/page_model';
import { saveFile } from '../model/save_file';
import type { WaitingJob } from '../queue/job';
import { lyricsChoice } from '../recipe/lyrics_choice';
import { recipeOf } from '../recipe/own_settings';
import { wordsPanel } from './editor/words/lazy_parts';

export interface WordsOfProps {
  readonly model: PageModel;
  readonly job: WaitingJob;
}

export function WordsOf({ model, job }: WordsOfProps) {
  const { written } = recipeOf(model.recipe.recipe.value, job.source.own);
  return (
    <wordsPanel.Part
      key={job.id}
      job={job}
      takesTrack={lyricsChoice(written.lyrics).from === 'track'}
      files={model.lyricsFiles}
      onChoose={(lyrics) => model.select(job.id, { ...job.source.draft, lyrics })}
      onSave={saveFile}
    />
  );
}
