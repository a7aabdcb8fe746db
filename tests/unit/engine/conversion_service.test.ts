import { beforeEach, describe, expect, test } from 'vitest';
import { begin, clock, convert, createService, encodeAll, encodeFirst, last, module, outputs, ports, replies, service, settled, types } from '../../fakes/conversion_service_bench';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { file } from '../../fakes/samples';

beforeEach(begin);

describe('getting ready', () => {
  test('is ready when the module and all encoders are', async () => {
    ports[0]?.reply({ type: 'ready' });
    await settled();
    expect(replies).toEqual([]);
    ports[1]?.reply({ type: 'ready' });
    await settled();
    expect(replies).toEqual([{ type: 'ready', versions: { ffmpeg: '7.1.5' } }]);
  });

  test('says that it is unavailable when the module cannot be loaded', async () => {
    createService(1, Promise.reject(new Error('404')));
    convert();
    await settled();
    expect(replies).toMatchObject([{ type: 'unavailable', error: { code: 'engine_unavailable' } }]);
  });
});

describe('probing', () => {
  test('answers with what the file holds, and lets go of it', async () => {
    service.probe({ type: 'probe', id: 7, file: file('a.mp4') });
    await settled();
    expect(last()).toMatchObject({ type: 'probed', id: 7, info: { durationSeconds: 600 } });
    expect(module.mounts.size).toBe(0);
  });

  test('passes on why a file cannot be read', async () => {
    module.probeError = { code: 'not_media', detail: 'x' };
    service.probe({ type: 'probe', id: 7, file: file('a.txt') });
    await settled();
    expect(last()).toEqual({ type: 'failed', id: 7, error: module.probeError, replace: 'none' });
  });
});

describe('the cover of a file', () => {
  test('is handed out as a picture, and the file let go of', async () => {
    module.cover = { mimeType: 'image/png', width: 1, height: 1, isProgressive: false, bytes: Uint8Array.of(1, 2, 3) };
    service.coverOf({ type: 'cover_of', id: 7, file: file('a.mp4') });
    await settled();
    expect(last()).toMatchObject({ type: 'cover', id: 7, cover: { type: 'image/png', size: 3 } });
    expect(module.mounts.size).toBe(0);
  });

  test('may not be there, or not be had', async () => {
    service.coverOf({ type: 'cover_of', id: 7, file: file('a.mp4') });
    await settled();
    expect(last()).toEqual({ type: 'cover', id: 7, cover: null });
    module.probeError = { code: 'not_media', detail: 'x' };
    service.coverOf({ type: 'cover_of', id: 8, file: file('a.txt') });
    await settled();
    expect(last()).toEqual({ type: 'failed', id: 8, error: module.probeError, replace: 'none' });
  });
});

describe('judging recipes', () => {
  const check = () => service.checkRecipe({ type: 'check_recipe', id: 7, recipe: DEFAULT_RECIPE });

  test('answers with what is wrong, or that nothing is', async () => {
    check();
    await settled();
    expect(last()).toEqual({ type: 'recipe_checked', id: 7, error: null });
    module.recipeError = { code: 'invalid_option', subject: 'sound.gainDb', detail: 'x' };
    check();
    await settled();
    expect(last()).toEqual({ type: 'recipe_checked', id: 7, error: module.recipeError });
  });

  test('does not wait for a conversion', async () => {
    module.segments = 12;
    convert();
    await settled();
    check();
    await settled();
    expect(types()).toContain('recipe_checked');
    expect(types()).not.toContain('done');
  });
});

describe('converting', () => {
  test.each([1, 2, 3, 8])('writes the same file with %i encoders, whoever is first', async (encoders) => {
    createService(encoders);
    module.segments = 12;
    convert();
    await encodeAll();
    expect(last()).toMatchObject({ type: 'done', id: 1, parts: [{ blob: null, number: 0 }], replace: 'none' });
    const text = Array.from({ length: 12 }, (_, index) => `segment ${index};`).join('');
    expect(outputs).toMatchObject([{ state: 'finished', text: `${text}end` }]);
  });

  test('tells what the file is before anything of it is converted', async () => {
    convert();
    await encodeAll();
    expect(types()[0]).toBe('opened');
  });

  test('lets go of the file and of all handles', async () => {
    convert();
    await encodeAll();
    expect([module.mounts.size, module.openHandles]).toEqual([0, 0]);
  });

  test('keeps a bounded number of segments in flight', async () => {
    module.segments = 100;
    convert();
    await settled();
    expect(ports.map(({ requests }) => requests.length)).toEqual([2, 2]);
  });

  test('does not read far ahead of a segment that takes long', async () => {
    module.segments = 1000;
    convert();
    await settled();
    for (let index = 0; index < 100; index += 1) {
      ports[1]?.encodeNext();
      await settled();
    }
    expect(module.writes).toEqual([]);
    expect(module.steps).toBeLessThan(50);
  });

  test('waits for its turn', async () => {
    convert(1);
    convert(2);
    await encodeAll();
    expect(replies.flatMap((reply) => (reply.type === 'done' ? [reply.id] : []))).toEqual([1, 2]);
  });

  test('reports progress five times a second at most', async () => {
    module.segments = 50;
    convert();
    await encodeAll();
    expect(types().filter((type) => type === 'progress')).toHaveLength(1);
  });
});

describe('behind another job', () => {
  beforeEach(() => {
    module.segments = 100;
  });

  test('says when all is read, while the encoders still work', async () => {
    module.segments = 3;
    convert();
    await settled();
    expect(types()).toContain('read');
    expect(module.writes).toEqual([]);
  });

  test('sends one segment to each encoder, and more once the other job is over', async () => {
    convert(2, true);
    await settled();
    expect(ports.map(({ requests }) => requests.length)).toEqual([1, 1]);
    service.lead(2);
    await settled();
    expect(ports.map(({ requests }) => requests.length)).toEqual([2, 2]);
  });

  test('reads on as the encoders answer', async () => {
    convert(2, true);
    await settled();
    for (let index = 0; index < 3; index += 1) {
      ports.forEach((port) => port.encodeNext());
      await settled();
    }
    expect(module.writes).toEqual([0, 1, 2, 3, 4, 5]);
    expect(ports.map(({ requests }) => requests.length)).toEqual([1, 1]);
  });

  test('writes the same file', async () => {
    module.segments = 5;
    convert(1);
    await encodeAll();
    convert(2, true);
    await encodeAll();
    expect(outputs[1]?.text).toBe(outputs[0]?.text);
  });
});

describe('pausing', () => {
  test('reads nothing and sends nothing until resumed', async () => {
    module.segments = 50;
    convert();
    await settled();
    service.pause(1);
    const { steps } = module;
    await encodeAll();
    expect(last()).toEqual({ type: 'paused', id: 1 });
    expect(module.steps).toBe(steps);
    service.resume(1);
    await encodeAll();
    expect(types()).toContain('resumed');
    expect(last()?.type).toBe('done');
  });

  test('does not count', async () => {
    convert();
    await settled();
    clock.now = 1000;
    service.pause(1);
    clock.now = 61_000;
    service.resume(1);
    clock.now = 62_000;
    await encodeAll();
    expect(last()).toMatchObject({ type: 'done', parts: [{ summary: { elapsedSeconds: 2 } }] });
  });

  test('holds back a job that has not begun', async () => {
    convert();
    service.pause(1);
    await settled();
    expect(types()).toEqual(['paused']);
    service.resume(1);
    await encodeAll();
    expect(last()?.type).toBe('done');
  });
});

describe('cancelling', () => {
  test('deletes the partial file and lets go of everything', async () => {
    module.segments = 50;
    convert();
    await encodeFirst();
    service.cancel(1);
    await settled();
    expect(last()).toEqual({ type: 'cancelled', id: 1 });
    expect(outputs).toMatchObject([{ state: 'discarded' }]);
    expect([module.mounts.size, module.openHandles]).toEqual([0, 0]);
  });

  test('is possible while paused', async () => {
    convert();
    await settled();
    service.pause(1);
    await settled();
    service.cancel(1);
    await settled();
    expect(last()?.type).toBe('cancelled');
  });

  test('before the job begins touches nothing', async () => {
    convert();
    service.cancel(1);
    await settled();
    expect(types()).toEqual(['cancelled']);
    expect(outputs).toEqual([]);
  });

  test('leaves late segments out of the next job', async () => {
    module.segments = 3;
    convert(1);
    await settled();
    service.cancel(1);
    await settled();
    convert(2);
    await encodeAll();
    expect(last()).toMatchObject({ type: 'done', id: 2 });
    expect(outputs.at(-1)?.text).toBe('segment 0;segment 1;segment 2;end');
  });
});
