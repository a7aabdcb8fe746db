import { beforeEach, describe, expect, test } from 'vitest';
import { merge } from '../../../web/src/recipe/own_recipe';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { begin, convert, encodeAll, last, module, outputs, ports, replies, service, settled } from '../../fakes/conversion_service_bench';
import { analysis, DEFAULT_OPTIONS, file } from '../../fakes/samples';

beforeEach(begin);

const split = { ...DEFAULT_OPTIONS, recipe: merge(DEFAULT_RECIPE, { split: { at: 'marks' } }) };
const loud = { ...DEFAULT_OPTIONS, recipe: merge(DEFAULT_RECIPE, { loudness: { mode: 'gain' } }) };
const part = (number: number, title = '') => ({ clips: [{ source: 0, startSeconds: number, endSeconds: number + 1 }], title, number, chapters: null });

describe('several MP3s of one file', () => {
  beforeEach(() => {
    module.programmes = [{ parts: [part(1, 'One'), part(2, 'Two'), part(3)] }];
    module.segments = 6;
  });

  test('go to a file each, and are told with their titles and numbers', async () => {
    convert(1, false, { options: split });
    await encodeAll();
    expect(outputs.map(({ name, text, state }) => [name, text, state])).toEqual([
      ['1.p1.mp3', 'segment 0;segment 1;end', 'finished'],
      ['1.p2.mp3', 'segment 2;segment 3;end', 'finished'],
      ['1.p3.mp3', 'segment 4;segment 5;end', 'finished'],
    ]);
    expect(last()).toMatchObject({
      type: 'done',
      parts: [{ title: 'One', number: 1 }, { title: 'Two', number: 2 }, { title: '', number: 3 }],
    });
  });

  test('leave nothing when the conversion is cancelled, not even those that were finished', async () => {
    convert(1, false, { options: split });
    await settled();
    for (let turn = 0; turn < 2; turn += 1) {
      ports.forEach((port) => port.encodeNext());
      await settled();
    }
    service.cancel(1);
    await settled();
    expect(last()).toEqual({ type: 'cancelled', id: 1 });
    expect(outputs.length).toBeGreaterThan(1);
    expect(new Set(outputs.map(({ state }) => state))).toEqual(new Set(['discarded']));
  });

  test('may be followed by one of all of it', async () => {
    module.programmes = [...module.programmes, { parts: [part(0, 'All')] }];
    convert(1, false, { options: split });
    await encodeAll();
    expect(outputs.map(({ name }) => name)).toEqual(['1.p1.mp3', '1.p2.mp3', '1.p3.mp3', '1.mp3']);
    expect(replies.filter(({ type }) => type === 'opened')).toHaveLength(1);
    expect(replies.filter(({ type }) => type === 'read')).toHaveLength(1);
  });
});

describe('an MP3 that is copied', () => {
  const tagged = { ...DEFAULT_OPTIONS, recipe: merge(split.recipe, { loudness: { replayGain: true } }) };

  beforeEach(() => {
    module.copies = true;
    module.programmes = [{ parts: [part(1), part(2)] }];
  });

  test('is planned as one, which files that are joined never are', async () => {
    convert(1, false, { options: split });
    await encodeAll();
    expect(module.planned[0]?.sources).toMatchObject([{ isCopied: true }]);
    convert(2, false, { options: split, files: [file('a.mp3'), file('b.mp3')] });
    await encodeAll();
    expect(module.planned[1]?.sources).toMatchObject([{ isCopied: false }, { isCopied: false }]);
  });

  test('is measured for its tags, part by part, since nobody measures it on the way', async () => {
    convert(1, false, { options: tagged });
    await encodeAll();
    expect(module.passes).toBe(1);
    expect(module.opened[0]?.measured.map(({ rangeLu }) => rangeLu)).toEqual([10, 11]);
  });

  test('is not measured where it is encoded, or its tags are as they were', async () => {
    convert(1, false, { options: split });
    await encodeAll();
    module.copies = false;
    convert(2, false, { options: tagged });
    await encodeAll();
    expect(module.passes).toBe(0);
    expect(module.opened.map(({ measured }) => measured)).toEqual([[], []]);
  });
});

test('a file that is not split is not planned', async () => {
  convert(1, false, { options: { ...DEFAULT_OPTIONS, keep: [{ startSeconds: 3, endSeconds: 5 }, { startSeconds: 9, endSeconds: null }] } });
  await encodeAll();
  expect(module.planned).toEqual([]);
  expect(module.opened[0]?.programme.parts).toMatchObject([
    { clips: [{ source: 0, startSeconds: 3, endSeconds: 5 }, { source: 0, startSeconds: 9, endSeconds: null }], number: 0 },
  ]);
});

test('several files are one conversion, each planned with what it is', async () => {
  module.programmes = [{ parts: [part(0)] }];
  convert(1, false, { files: [file('a.mp4'), file('b.ogg')], analyses: [null, null], options: { ...DEFAULT_OPTIONS, track: 1 } });
  await encodeAll();
  expect(module.planned).toMatchObject([{ sources: [{ seconds: 600 }, { seconds: 600 }] }]);
  expect(module.opened[0]?.tracks).toEqual([1, null]);
  expect(last()).toMatchObject({ type: 'done', parts: [{ number: 0 }] });
  expect(module.mounts.size).toBe(0);
});

describe('what a recipe needs to know', () => {
  beforeEach(() => {
    module.needs = true;
  });

  test('is measured first, once, and told', async () => {
    convert(1, false, { options: loud });
    await encodeAll();
    expect(module.passes).toBe(1);
    expect(replies.find(({ type }) => type === 'measured')).toMatchObject({ index: 0, analysis: { seconds: 600 } });
    expect(module.opened[0]?.loudness?.gainDb).toBe(1);
    expect(replies.find(({ type }) => type === 'progress')).toMatchObject({ progress: { phase: 'measuring' } });
  });

  test('is not measured again where it is known', async () => {
    convert(1, false, { options: loud, analyses: [analysis()] });
    await encodeAll();
    expect(module.passes).toBe(0);
    expect(module.opened[0]?.loudness?.gainDb).toBe(1);
  });

  test('is known of an album, whose files need not be measured then', async () => {
    const album = analysis().loudness;
    convert(1, false, { options: { ...loud, album } });
    await encodeAll();
    expect(module.passes).toBe(0);
    expect(module.opened[0]).toMatchObject({ album, loudness: { gainDb: 0 } });
  });

  test('ends with the conversion where it is cancelled', async () => {
    module.analysisSteps = 1000;
    convert(1, false, { options: loud });
    await settled();
    service.cancel(1);
    await settled();
    expect(last()).toEqual({ type: 'cancelled', id: 1 });
    expect([module.mounts.size, module.openHandles, outputs.length]).toEqual([0, 0, 0]);
  });

  test('stands still while paused', async () => {
    module.analysisSteps = 1000;
    convert(1, false, { options: loud });
    await settled();
    service.pause(1);
    await settled();
    const before = replies.length;
    await settled();
    expect(replies.length).toBe(before);
    service.resume(1);
    service.cancel(1);
    await settled();
    expect(last()).toEqual({ type: 'cancelled', id: 1 });
  });
});
