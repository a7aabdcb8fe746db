import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test';
import { decodedSamples, media, probeSound, sha256, tagsOf } from '../support/media';

test('a video of ten minutes becomes an MP3 of exactly its length', async ({ unreel, folder }) => {
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  await unreel.make('Classic');
  await unreel.convert();
  await unreel.waitForResult('film_600s.mp3');
  const mp3 = await unreel.save('film_600s.mp3', folder);
  expect(probeSound(mp3)).toEqual({ codec: 'mp3', sampleRate: 44100, channels: 2, bitrateKbps: 192 });
  expect(decodedSamples(mp3)).toBe(600 * 44100);
  expect(readFileSync(mp3).toString('latin1')).toContain('LAME3.100');
});

test('progress only ever grows, and shows speed and what is written', async ({ unreel, page }) => {
  await unreel.open();
  await unreel.add(media('film_600s.mp4'));
  // Looks each time the page is drawn.
  const values = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        let began = false;
        const look = (): void => {
          const bar = document.querySelector('progress');
          if (bar) {
            began = true;
            if (bar.hasAttribute('value')) seen.push(bar.value);
          } else if (began) {
            resolve(seen);
            return;
          }
          requestAnimationFrame(look);
        };
        look();
      }),
  );
  await unreel.convert();
  await expect(unreel.job('film_600s.mp4')).toContainText(/\d+% · .* left · \d+ × real time · .* written/);
  await unreel.waitForResult('film_600s.mp3');
  const seen = await values;
  expect(seen.length).toBeGreaterThan(10);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(Math.max(...seen)).toBeLessThanOrEqual(1);
});

test('the bytes are the same whatever the number of encoders', async ({ unreel, folder }) => {
  const sums = new Set<string>();
  for (const encoders of [1, 3]) {
    await unreel.open(`?encoders=${encoders}`);
    const mp3 = await unreel.convertToFile(media('film_60s.mp4'), 'film_60s.mp3', folder);
    sums.add(sha256(mp3));
    // Else the next one would be saved under another name, and this one compared with itself.
    await unreel.forgetResults();
  }
  expect(sums.size).toBe(1);
});

test('tags that are not UTF-8 are read by the browser’s own tables of encodings', async ({ unreel, folder }) => {
  await unreel.open();
  for (const [name, tags] of [
    ['russian', { title: 'Звезда по имени Солнце', artist: 'Кино' }],
    ['japanese', { title: '残酷な天使のテーゼ', artist: '高橋洋子' }],
  ] as const) {
    const mp3 = await unreel.convertToFile(media(`${name}.mp3`), `${name}.mp3`, folder);
    expect(tagsOf(mp3)).toMatchObject(tags);
  }
});

test('three files in a row', async ({ unreel, folder }) => {
  await unreel.open();
  const names = ['one.mkv', 'two.webm', 'three.wav'];
  await unreel.add(...names.map(media));
  await unreel.convert();
  for (const name of names) {
    const mp3 = name.replace(/\.\w+$/, '.mp3');
    await unreel.waitForResult(mp3);
    expect(decodedSamples(await unreel.save(mp3, folder))).toBe(decodedSamples(media(name)));
  }
});

test('start and end are exact', async ({ unreel, page, folder }) => {
  await unreel.open();
  await unreel.add(media('one.mkv'));
  await unreel.press('Edit', 'one.mkv');
  await page.getByRole('textbox', { name: 'Start', exact: true }).fill('1.5');
  await page.getByRole('textbox', { name: 'End', exact: true }).fill('0:04');
  await page.getByRole('button', { name: 'Done' }).click();
  await unreel.convert();
  await unreel.waitForResult('one.mp3');
  expect(decodedSamples(await unreel.save('one.mp3', folder))).toBe(2.5 * 44100);
});
