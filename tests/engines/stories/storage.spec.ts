import { media } from '../../browser/support/media';
import { expectReference } from '../support/reference';
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
