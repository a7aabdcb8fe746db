import { media } from '../../browser/support/media';
import { expectReference } from '../support/reference';
import { watchProgress } from '../support/progress';
import { expect, test } from '../support/test';

const FILM = 'film_600s.mp4';

test('paused, nothing goes on; resumed, it becomes what it would have been, and progress never goes back', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(media(FILM));
  const watch = unreel.browser.evaluate(watchProgress);
  await unreel.convert();
  await unreel.expectJob(FILM, / written/);
  await unreel.press('Pause', FILM);
  await unreel.expectJob(FILM, /^Paused at/);
  const atPause = [await unreel.progress(FILM), await unreel.privateFiles()];
  // A conversion that had not stopped would show progress in every twelfth.
  await unreel.frames(60);
  expect([await unreel.progress(FILM), await unreel.privateFiles()]).toEqual(atPause);
  await unreel.press('Resume', FILM);
  await expectReference(unreel, FILM);
  await watch;
  const seen = await unreel.browser.evaluate(() => (globalThis as { seen?: number[] }).seen ?? []);
  expect(seen.length).toBeGreaterThan(5);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('cancelled, nothing is left, and the next file converts', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(media(FILM));
  await unreel.convert();
  await unreel.expectJob(FILM, / written/);
  await unreel.press('Cancel', FILM);
  await unreel.expectJob(FILM, /^Cancelled/);
  await unreel.expectNoPrivateFiles();
  await unreel.add(media('one.mkv'));
  await unreel.convert();
  await expectReference(unreel, 'one.mkv');
});
