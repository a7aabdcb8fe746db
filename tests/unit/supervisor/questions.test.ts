import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { asked, convert, converter, ready, useConverter, workers } from './converter_under_test';

useConverter();
beforeEach(ready);

const error = { code: 'invalid_option', subject: 'sound.gainDb', detail: '' } as const;

function checkId(): number {
  const request = asked().findLast((message) => message.type === 'check_recipe');
  if (request?.type !== 'check_recipe') throw new Error('nothing was asked');
  return request.id;
}

test('the core says what is wrong with a recipe, while it converts too', async () => {
  convert();
  const first = converter.checkRecipe(DEFAULT_RECIPE);
  workers.last.reply({ type: 'recipe_checked', id: checkId(), error });
  expect(await first).toEqual(error);
  const second = converter.checkRecipe(DEFAULT_RECIPE);
  workers.last.reply({ type: 'recipe_checked', id: checkId(), error: null });
  expect(await second).toBeNull();
});

test('where no answer comes nothing is known to be wrong', async () => {
  const lost = converter.checkRecipe(DEFAULT_RECIPE);
  vi.advanceTimersByTime(10_500);
  expect(await lost).toBeNull();
  workers.last.reply({ type: 'unavailable', error: { code: 'engine_unavailable', detail: '' } });
  expect(await converter.checkRecipe(DEFAULT_RECIPE)).toBeNull();
});
