/** The editor of what is cut, with fingers, on a screen as wide as a phone. */
import type { CDPSession, Page } from '@playwright/test';
import { converted, edit, slider } from './cut_page';
import { expect, test } from './queue_page';

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers that go from some places to as many others, in steps. */
async function drag(page: Page, from: readonly Point[], to: readonly Point[]): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const fingers = (part: number) =>
    from.map(({ x, y }, id) => ({ id, x: x + ((to[id]?.x ?? x) - x) * part, y: y + ((to[id]?.y ?? y) - y) * part }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(0) });
  for (let step = 1; step <= 8; step += 1) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(step / 8) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

async function surfaceOf(page: Page) {
  const surface = page.locator('.wave-surface');
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  if (!box) throw new Error('nothing to touch');
  return { ...box, middle: box.y + box.height / 2 };
}

const value = async (page: Page, name: string): Promise<number> => Number(await slider(page, name).getAttribute('aria-valuenow'));
const shown = (page: Page) => slider(page, 'Part that is shown');

test('a finger moves a border, and leaves alone what it only touches', async ({ page }) => {
  await edit(page, 'talk.mp3');
  await page.getByRole('checkbox', { name: 'Snap' }).uncheck();
  const surface = await surfaceOf(page);
  const end = await slider(page, 'End').boundingBox();
  if (!end) throw new Error('nothing to hold');
  const hold = { x: end.x + 4, y: surface.middle };
  await drag(page, [hold], [{ ...hold, x: hold.x - surface.width / 4 }]);
  await expect.poll(() => value(page, 'End')).toBeCloseTo(450, -1);
  const start = await slider(page, 'Start').boundingBox();
  if (!start) throw new Error('nothing to hold');
  await drag(page, [{ x: start.x + start.width - 4, y: surface.middle }], [{ x: start.x + start.width - 3, y: surface.middle }]);
  expect(await value(page, 'Start')).toBe(0);
  const { keep } = await converted(page);
  expect(keep).toHaveLength(1);
  expect(keep[0]?.endSeconds).toBeCloseTo(450, -1);
});

test('two fingers go closer and back, one moves what is seen, a tap is where it plays from', async ({ page }) => {
  await edit(page, 'talk.mp3');
  const { x, width, middle } = await surfaceOf(page);
  const at = (part: number): Point => ({ x: x + part * width, y: middle });
  await drag(page, [at(0.45), at(0.55)], [at(0.2), at(0.8)]);
  // What was between the fingers still is, six times as wide.
  await expect(shown(page)).toHaveAttribute('aria-valuetext', /^from 0:04:1\d/);
  const before = await value(page, 'Part that is shown');
  expect(before).toBeGreaterThan(230);
  await drag(page, [at(0.7)], [at(0.3)]);
  expect(await value(page, 'Part that is shown')).toBeGreaterThan(before + 30);
  expect(await page.getByRole('group', { name: /^Piece/ }).count()).toBe(1);
  await page.touchscreen.tap(at(0.5).x, middle);
  await expect.poll(() => value(page, 'Playhead')).toBeGreaterThan(before + 30);
  await drag(page, [at(0.1), at(0.9)], [at(0.45), at(0.55)]);
  await expect.poll(() => value(page, 'Part that is shown')).toBe(0);
});

test('all of the editor is within reach: nothing is wider than the screen', async ({ page }) => {
  await edit(page, 'talk.mp3');
  const wide = await page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    return [...(dialog?.querySelectorAll('button, input, select, canvas') ?? [])].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).map(({ outerHTML }) => outerHTML);
  });
  expect(wide).toEqual([]);
});
