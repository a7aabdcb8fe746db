import { expect, test } from 'vitest';
import { isCopied } from '../../../web/src/recipe/copying';
import type { SourceTrack } from '../../../web/src/recipe/encoder_choice';
import { merge, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { audioTrack } from '../../fakes/samples';
import { readTable } from './tables';

/** Which the core is held to as well. `recipe` holds what differs from the defaults; `seconds` is the whole track's length, 0 where unknown. */
interface CopyRow {
  readonly recipe: OwnRecipe;
  readonly track: Partial<SourceTrack>;
  readonly seconds: number;
  readonly copied: boolean;
}

test.each(readTable('copy_choice.json') as CopyRow[])('$recipe of $track for $seconds s is copied: $copied', ({ recipe, track, seconds, copied }) => {
  expect(isCopied(merge(DEFAULT_RECIPE, recipe), audioTrack(track), seconds)).toBe(copied);
});
