import { media, test } from './fixture';
test('rtl, forced', async ({ page, pageUrl }) => {
  for (const [name, forced, dir] of [['rtl', 'none', 'rtl'], ['forced', 'active', 'ltr']] as const) {
    await page.emulateMedia({ forcedColors: forced, colorScheme: forced === 'active' ? 'dark' : 'light' });
    await page.goto(pageUrl);
    await page.evaluate((d) => (document.documentElement.dir = d), dir);
    await page.locator('input[type=file]').setInputFiles([media('talk.mp3', 'audio/mpeg')]);
    await page.getByRole('button', { name: 'Edit talk.mp3' }).click();
    await page.waitForTimeout(1200);
    await page.getByRole('slider', { name: 'Playhead' }).press('PageUp');
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('PageUp');
    await page.keyboard.press('s');
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('PageUp');
    await page.keyboard.press('s');
    await page.getByRole('slider', { name: 'End of piece 1' }).press('PageDown');
    await page.getByLabel('Add marks from').selectOption('chapters');
    await page.getByRole('button', { name: 'Add marks' }).click();
    await page.locator('.wave').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `/tmp/look-${name}.png` });
    for (let i = 0; i < 14; i += 1) await page.keyboard.press('+');
    await page.getByRole('slider', { name: 'Playhead' }).press('ArrowRight');
    for (let i = 0; i < (name === 'rtl' ? 4 : 0); i += 1) await page.keyboard.press('+');
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/look-${name}-near.png` });
  }
});
test('frames', async ({ page, pageUrl }) => {
  await page.goto(pageUrl);
  await page.evaluate(() => window.harness.converter.analyse(new File([], 'long.mp3'), undefined as never, () => undefined, new AbortController().signal));
  await page.locator('input[type=file]').setInputFiles([media('long.mp3', 'audio/mpeg')]);
  await page.getByRole('button', { name: 'Edit long.mp3' }).click();
  await page.waitForTimeout(1500);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const metric = async () => Object.fromEntries((await client.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  for (const [what, ctrl, dx, dy] of [['zoom', true, 0, -20], ['scroll', false, 40, 0], ['zoom out', true, 0, 20]] as const) {
    const before = await metric();
    const frames = await page.evaluate(
      ([ctrlKey, deltaX, deltaY]) =>
        new Promise<number[]>((resolve) => {
          const stage = document.querySelector('.wave-stage');
          const { left } = stage!.getBoundingClientRect();
          const times: number[] = [];
          const step = (now: number): void => {
            times.push(now);
            stage!.dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, ctrlKey, clientX: left + 300, bubbles: true, cancelable: true }));
            if (times.length < 180) requestAnimationFrame(step);
            else resolve(times.slice(1).map((time, index) => time - times[index]!));
          };
          requestAnimationFrame(step);
        }),
      [ctrl, dx, dy] as const,
    );
    const after = await metric();
    frames.sort((a, b) => a - b);
    console.log(what, 'median frame', frames[90]!.toFixed(1), 'p95', frames[170]!.toFixed(1), 'main thread ms/frame', ((1000 * (after['TaskDuration']! - before['TaskDuration']!)) / 180).toFixed(2), 'script', ((1000 * (after['ScriptDuration']! - before['ScriptDuration']!)) / 180).toFixed(2), 'heap MB', (after['JSHeapUsedSize']! / 1e6).toFixed(1));
  }
});
