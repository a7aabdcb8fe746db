import { media } from '../../browser/support/media';
import { expectReference } from '../support/reference';
import { watchProgress } from '../support/progress';
import { expect, keepsFiles, test } from '../support/test';

const IN_MEMORY = 'keeps results in memory only';

test('a conversion that a reload broke off goes on when its file is chosen again', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  await unreel.expectJob('film_600s.mp4', / written/);
  await unreel.reload();
  await unreel.expectNotice('A file of your last visit is not finished');
  await unreel.add(media('film_600s.mp4'));
  await expectReference(unreel, 'film_600s.mp4');
});

test('a conversion whose browser was killed goes on when its file is chosen again, to the same bytes', async ({ unreel, crash, engine }) => {
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.convert();
  const keeps = keepsFiles(engine, false);
  if (keeps) await unreel.expectSegments(15);
  else await unreel.expectJob('film_600s.mp4', / written/);
  // The list is on disk a quarter of a second after it changed; a database of WebKit's a moment later.
  await unreel.frames(60);
  const next = await crash();
  await next.open();
  await next.expectNotice('A file of your last visit is not finished');
  const progress = next.browser.evaluate(watchProgress);
  await next.add(media('film_600s.mp4'));
  await expectReference(next, 'film_600s.mp4');
  await progress;
  const [first = 0] = await next.browser.evaluate(() => (globalThis as { seen?: number[] }).seen ?? []);
  // Of sixty segments. What is in memory is made anew.
  if (keeps) expect(first).toBeGreaterThanOrEqual(0.2);
  const left = Object.keys((await next.privateFiles()) ?? {}).filter((name) => !name.endsWith('.mp3'));
  expect(left).toEqual([]);
});

for (const isPrivate of [false, true]) {
  test.describe(isPrivate ? 'in a private window' : 'in a window', () => {
    test.use({ isPrivate });

    test('a result is still there after a reload, or the page said before that it would not be', async ({ unreel, engine }) => {
      await unreel.open();
      const keeps = keepsFiles(engine, isPrivate);
      if (!keeps) await unreel.expectNotice(IN_MEMORY);
      await unreel.add(media('tagged.flac'));
      await unreel.convert();
      await unreel.expectJob('tagged.mp3', /^Ready/);
      if (!keeps) await unreel.showWarnings();
      await unreel.expectJob('tagged.mp3', keeps ? /^Ready[^|]*$/ : /^Ready.*This MP3 is in memory only/);
      expect(Object.values((await unreel.privateFiles()) ?? {})).toHaveLength(keeps ? 1 : 0);
      if (keeps) {
        expect(await unreel.notices()).not.toContain(IN_MEMORY);
        await unreel.reload();
      }
      await expectReference(unreel, 'tagged.flac');
    });
  });
}
