/** English, which every other language has to match. */
import { add } from './en/add';
import { amounts } from './en/amounts';
import { announcements } from './en/announcements';
import { batch } from './en/batch';
import { dialogs } from './en/dialogs';
import { errors } from './en/errors';
import { handOverProblem } from './en/hand_over_problem';
import { kit } from './en/kit';
import { list } from './en/list';
import { notices } from './en/notices';
import { page } from './en/page';
import { presets } from './en/presets';
import { questions } from './en/questions';
import { recipe } from './en/recipe';
import { results } from './en/results';

export const en = {
  add,
  amounts,
  announcements,
  batch,
  dialogs,
  errors,
  handOverProblem,
  kit,
  list,
  notices,
  page,
  presets,
  questions,
  recipe,
  results,
};
