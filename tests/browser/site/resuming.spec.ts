import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test';
import { media } from '../support/media';
import { countKept, TELLS_WHAT_IS_KEPT } from '../support/kept_segments';
import { sabotage } from '../support/sabotage';
import type { UnreelPage } from '../support/unreel_page';

/** Ten minutes of sound have sixty of them. */
const RECORD_BYTES = 40;

/** Until the journal has so many segments. */
async function waitForSegments(unreel: UnreelPage, count: number): Promise<void> {
  const journalBytes = async (): Promise<number> => Object.entries(await unreel.privateFiles()).find(([name]) => name.endsWith('.journal'))?.[1] ?? 0;
  await expect.poll(journalBytes, { intervals: [20], timeout: 60_000 }).toBeGreaterThan(count * RECORD_BYTES);
}

// What a service worker has stored is not seen by those who put code before a script.
test.use({ serviceWorkers: 'block' });

test.describe('a conversion whose page is gone', () => {
  let undisturbed: Buffer;

  test.beforeEach(async ({ unreel, page }, { outputDir }) => {
    page.on('dialog', (dialog) => void dialog.accept());
    await unreel.open();
    undisturbed = readFileSync(await unreel.convertToFile(media('film_600s.mp4'), 'film_600s.mp3', outputDir));
    await unreel.press('Remove', 'film_600s.mp3');
  });

  // Where files cannot be moved they are copied.
  for (const [encoders, code] of [[1, ''], [3, ''], [2, 'delete FileSystemFileHandle.prototype.move;']] as const) {
    test(`goes on where it was when its file is chosen again, to the same bytes (${encoders} encoders${code && ', without moving'})`, async ({ unreel, page }, { outputDir }) => {
      await unreel.open(`?encoders=${encoders}`);
      await unreel.add(media('film_600s.mp4'));
      await unreel.convert();
      await waitForSegments(unreel, 5);
      await sabotage(page, 'conversion', code + TELLS_WHAT_IS_KEPT, 2);
      const kept = countKept(page);
      await page.reload();
      await unreel.add(media('film_600s.mp4'));
      await unreel.waitForResult('film_600s.mp3');
      expect(kept()).toBeGreaterThan(4);
      const path = await unreel.save('film_600s.mp3', outputDir);
      expect(readFileSync(path).equals(undisturbed)).toBe(true);
      await expect.poll(async () => Object.keys(await unreel.privateFiles()).filter((name) => name.endsWith('.journal'))).toEqual([]);
    });
  }
});
