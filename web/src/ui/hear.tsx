/** What is heard of a waiting file before it is converted, put together with the model. */
import { choicesBeside, excerptRecipe } from '../hear/heard_recipe';
import { formatBytes } from '../messages/format';
import { messages } from '../messages/messages';
import { soundOf } from '../model/file_sounds';
import type { PageModel } from '../model/page_model';
import { forecastOf } from '../queue/forecast';
import type { WaitingJob } from '../queue/job';
import { runningJob } from '../queue/queue';
import { bits } from '../recipe/explain';
import { ownOf, recipeOf } from '../recipe/own_settings';
import type { Recipe } from '../shared/recipe';
import type { HeardChoice } from './editor/hear/hear_panel';
import { hearPanel } from './editor/hear/lazy_parts';
import type { Listening } from './editor/listening';

export interface HearProps {
  readonly model: PageModel;
  readonly job: WaitingJob;
  readonly listening: Listening;
}

export function Hear({ model, job, listening }: HearProps) {
  const forAll = model.recipe.recipe.value;
  const { info, own } = job.source;
  const duration = info?.durationSeconds ?? null;

  function choice(recipe: Recipe): HeardChoice {
    return {
      // Nothing else differs.
      name: bits(recipe, messages.recipe.explained),
      size: sizeOf(job, recipe, forAll),
      async encode(startSeconds, seconds, giveUp) {
        const outcome = await model.excerpt(job, excerptRecipe(recipe, duration), { startSeconds, endSeconds: startSeconds + seconds }, giveUp);
        if (!outcome.ok) throw new Error(outcome.error.detail);
        return { bytes: outcome.bytes, sampleRate: outcome.summary.sampleRate };
      },
    };
  }

  return (
    <hearPanel.Part
      choices={choicesBeside(recipeOf(forAll, own)).map(choice)}
      durationSeconds={duration}
      listening={listening}
      isEngineBusy={runningJob(model.queue.value) !== undefined}
      samples={(start, seconds, giveUp) => soundOf(model.sounds, job, recipeOf(forAll, own)).samples(start, seconds, giveUp)}
    />
  );
}

function sizeOf({ source, ...job }: WaitingJob, recipe: Recipe, forAll: Recipe): string {
  const forecast = forecastOf({ ...job, source: { ...source, own: ownOf(forAll, recipe) } }, forAll);
  if (!forecast || forecast.bytes === null) return '';
  return forecast.isExact ? formatBytes(forecast.bytes) : messages.list.about(formatBytes(forecast.bytes));
}
