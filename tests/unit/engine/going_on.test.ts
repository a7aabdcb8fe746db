import { beforeEach, describe, expect, test, vi } from 'vitest';
import { merge } from '../../../web/src/recipe/own_recipe';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { begin, convert, crash, encodeAll, journals, last, module, outputs, ports, replies, settled } from '../../fakes/conversion_service_bench';
import { DEFAULT_OPTIONS, file } from '../../fakes/samples';

beforeEach(begin);

const SOURCE = file('a.mp4');
const JOURNAL = { directory: ['unreel', 's'], name: '1.journal' };
const split = { ...DEFAULT_OPTIONS, recipe: merge(DEFAULT_RECIPE, { split: { at: 'marks' } }) };
const part = (number: number) => ({ clips: [{ source: 0, startSeconds: number, endSeconds: number + 1 }], title: '', number, chapters: null });

async function start(resumes: boolean, changes: Parameters<typeof convert>[2] = {}): Promise<void> {
  const { openings } = journals;
  convert(1, false, { files: [SOURCE], options: split, journal: JOURNAL, resumeFrom: resumes ? [JOURNAL] : [], ...changes });
  await vi.waitFor(() => expect(journals.openings).toBe(openings + 1), { timeout: 30_000 });
  await settled();
}

/** Whose segment is the first that is missing. */
const next = () => [...ports].sort((a, b) => (a.requests[0]?.index ?? Infinity) - (b.requests[0]?.index ?? Infinity))[0];

/** So many segments are encoded. */
async function encode(count: number): Promise<void> {
  await settled();
  for (let left = count; left > 0; left -= 1) {
    next()?.encodeNext();
    await settled();
  }
}

/** How many segments encoders were asked for, until nothing is left to do. */
async function encodeRest(): Promise<number> {
  let count = 0;
  await settled();
  while (next()?.encodeNext()) {
    count += 1;
    await settled();
  }
  return count;
}

/** What is on the disk in the end, by name. */
const files = () => Object.fromEntries(outputs.filter(({ state }) => state === 'finished').map(({ name, text }) => [name, text]));

/** Of all numbers from 0 to `most`, in an order that looks random and is always the same. */
function someNumber(seed: number, most: number): number {
  return Math.floor((((seed * 2654435761) >>> 0) / 2 ** 32) * (most + 1));
}

const SEGMENTS = 12;
const WHOLE = { '1.p1.mp3': 'segment 0;segment 1;segment 2;segment 3;end', '1.p2.mp3': 'segment 4;segment 5;segment 6;segment 7;end', '1.p3.mp3': 'segment 8;segment 9;segment 10;segment 11;end' };

describe('a job whose worker is gone', () => {
  beforeEach(() => {
    module.programmes = [{ parts: [part(1), part(2), part(3)] }];
    module.segments = SEGMENTS;
  });

  test.each(Array.from({ length: SEGMENTS }, (_, index) => index))('after %i segments goes on with those that come, and its MP3s are the same', async (count) => {
    await start(false);
    await encode(count);
    crash(1 + (count % 3));
    await start(true);
    expect(await encodeRest()).toBe(SEGMENTS - count);
    expect(last()).toMatchObject({ type: 'done' });
    expect(files()).toEqual(WHOLE);
    expect(journals.exists).toBe(false);
  });

  test('again and again goes on each time', async () => {
    await start(false);
    let encoded = 0;
    for (const count of [2, 1, 3, 4]) {
      await encode(count);
      encoded += count;
      crash(2);
      await start(true);
    }
    expect(await encodeRest()).toBe(SEGMENTS - encoded);
    expect(files()).toEqual(WHOLE);
  });

  test('begins with what is not the same any more', async () => {
    for (const changes of [{ files: [file('b.mp4')] }, { options: { ...split, track: 1 } }]) {
      begin();
      module.programmes = [{ parts: [part(1), part(2), part(3)] }];
      module.segments = SEGMENTS;
      await start(false);
      await encode(9);
      crash(2);
      await start(true, changes);
      expect(await encodeRest()).toBe(SEGMENTS);
      expect(files()).toEqual(WHOLE);
    }
  });

  test.each(Array.from({ length: 40 }, (_, index) => index))('is not led astray by what a crash makes of its files (%i)', async (seed) => {
    await start(false);
    await encode(9);
    const kind = seed % 4;
    const at = someNumber(seed, journals.bytes.length - 1);
    if (kind === 0) journals.truncate(at);
    if (kind === 1) journals.bytes = journals.bytes.map((byte, index) => (index === at ? byte ^ 0x10 : byte));
    const damaged = outputs[someNumber(seed + 100, outputs.length - 1)];
    if (damaged && kind === 2) damaged.text = damaged.text.slice(0, someNumber(seed, damaged.text.length));
    if (damaged && kind === 3) damaged.text = damaged.text.replace(/segment (\d+);$/, 'garbage $1;').replace(/^segment/, seed % 8 === 3 ? 'segMent' : 'segment');
    crash(2);
    await start(true);
    await encodeAll();
    expect(last()).toMatchObject({ type: 'done' });
    expect(files()).toEqual(WHOLE);
  });

  test('whose file can not be read any more leaves what it has, and nothing else does', async () => {
    for (const [code, isLeft] of [['read_failed', true], ['write_failed', false]] as const) {
      await start(false);
      await encode(5);
      module.beforeStep = () => ({ code, detail: 'x' });
      await encode(1);
      expect(last()).toMatchObject({ type: 'failed', error: { code } });
      expect(journals.exists).toBe(isLeft);
      expect(outputs.map(({ state }) => state).includes('left')).toBe(isLeft);
      if (!isLeft) continue;
      crash(2);
      await start(true);
      expect(await encodeRest()).toBeLessThan(SEGMENTS - 4);
      expect(files()).toEqual(WHOLE);
      begin();
      module.programmes = [{ parts: [part(1), part(2), part(3)] }];
      module.segments = SEGMENTS;
    }
  });

  test('has no journal any more when it is cancelled', async () => {
    await start(false);
    await encode(5);
    expect(journals.exists).toBe(true);
    const { service } = await import('../../fakes/conversion_service_bench');
    service.cancel(1);
    await settled();
    expect(last()).toEqual({ type: 'cancelled', id: 1 });
    expect(journals.exists).toBe(false);
  });

  test('shows at once how far it was, and judges its speed by what is made now', async () => {
    await start(false);
    await encode(9);
    const before = replies.findLast((reply) => reply.type === 'progress');
    crash(1);
    await start(true);
    await settled();
    const after = replies.find((reply) => reply.type === 'progress');
    expect(before?.type === 'progress' && after?.type === 'progress').toBe(true);
    if (after?.type !== 'progress') return;
    expect(after.progress.fraction).toBeGreaterThan(0.6);
    expect(after.progress).toMatchObject({ speed: 0, secondsLeft: null });
  });
});
