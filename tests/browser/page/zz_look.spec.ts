import { media, test } from './fixture';
for (const [scheme, width] of [['light', 360], ['dark', 360], ['light', 1280]] as const) {
  test(`look ${scheme} ${width}`, async ({ page, pageUrl }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(pageUrl);
    await page.locator('input[type=file]').setInputFiles([media('talk.mp3', 'audio/mpeg'), media('talk2.mp3', 'audio/mpeg')]);
    await page.getByRole('button', { name: 'Edit talk.mp3' }).click();
    await page.waitForTimeout(1200);
    await page.getByRole('slider', { name: 'Playhead' }).press('PageUp');
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('PageUp');
    await page.keyboard.press('s');
    await page.getByRole('slider', { name: 'Fade in' }).press('PageUp');
    await page.getByRole('slider', { name: 'End of piece 1' }).press('PageDown');
    await page.getByLabel('Add marks from').selectOption('chapters');
    await page.getByRole('button', { name: 'Add marks' }).click();
    await page.getByRole('slider', { name: 'Playhead' }).focus();
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('+');
    await page.locator('.wave').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `/tmp/look2-${scheme}-${width}-a.png` });
    await page.locator('.mark-export').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `/tmp/look2-${scheme}-${width}-b.png` });
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: /Select all/ }).check();
    await page.screenshot({ path: `/tmp/look2-${scheme}-${width}-c.png` });
    await page.getByRole('button', { name: 'Cut 2 files' }).click();
    await page.getByRole('button', { name: 'Add a piece' }).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/look2-${scheme}-${width}-d.png` });
  });
}
