import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import type { ConversionReply } from '../../../web/src/shared/protocol';
import { begin, convert, encodeAll, last, module, replies, service, settled, types } from '../../fakes/conversion_service_bench';
import { analysis, DEFAULT_OPTIONS, file } from '../../fakes/samples';

beforeEach(begin);

const wish = { recipe: DEFAULT_RECIPE, track: null };
const source = file('a.mp4');
const analyse = (id = 7) => service.sound.analyse({ type: 'analyse', id, file: source, wish });
const samples = (startSeconds: number, seconds: number, id = 8, of = source) =>
  service.sound.samples({ type: 'samples', id, file: of, wish, startSeconds, seconds });

function excerpt(): Extract<ConversionReply, { type: 'samples' }>['excerpt'] {
  const reply = last();
  if (reply?.type !== 'samples') throw new Error('no samples came');
  return reply.excerpt;
}

describe('an analysis', () => {
  test('tells what it finds as it goes on, then all of it, and lets go of the file', async () => {
    analyse();
    await settled();
    expect(types()).toEqual(['analysis_piece', 'analysis_piece', 'analysis_piece', 'analysed']);
    expect(replies[1]).toMatchObject({ piece: { firstBucket: 1, buckets: new Int16Array([-2, 2, 2]) } });
    expect(last()).toMatchObject({ id: 7, analysis: { seconds: analysis().seconds }, replace: 'none' });
    expect([module.mounts.size, module.openHandles]).toEqual([0, 0]);
  });

  test('lets everything else come between its steps', async () => {
    module.analysisSteps = 1000;
    analyse();
    await settled();
    service.probe({ type: 'probe', id: 9, file: file('b.mp4') });
    samples(2, 0.5);
    await settled();
    expect(types()).toContain('probed');
    expect(types()).toContain('samples');
    expect(types()).not.toContain('analysed');
    service.cancel(7);
    await settled();
  });

  test('waits for a conversion that came between, and goes on after it', async () => {
    module.analysisSteps = 50;
    analyse();
    convert(1);
    await encodeAll();
    expect(types().indexOf('done')).toBeLessThan(types().indexOf('analysed'));
    expect(types().indexOf('done')).toBeGreaterThan(-1);
  });

  test('that is cancelled ends between two steps', async () => {
    module.analysisSteps = 1000;
    analyse();
    await settled();
    service.cancel(7);
    await settled();
    expect(last()).toEqual({ type: 'cancelled', id: 7 });
    expect([module.mounts.size, module.openHandles]).toEqual([0, 0]);
  });

  test('passes on why it cannot be made', async () => {
    module.openError = { code: 'no_audio', detail: '' };
    analyse();
    await settled();
    expect(last()).toEqual({ type: 'failed', id: 7, error: module.openError, replace: 'none' });
    expect(module.mounts.size).toBe(0);
  });

  test('that traps asks for a new worker', async () => {
    module.beforeStep = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    analyse();
    await settled();
    expect(last()).toMatchObject({ type: 'failed', id: 7, error: { code: 'engine_crashed' }, replace: 'conversion' });
  });
});

describe('samples', () => {
  test('are those from the asked place on', async () => {
    samples(2, 0.7);
    await settled();
    expect(excerpt()).toMatchObject({ sampleRate: 1000, startSeconds: 2 });
    expect([...(excerpt().planes[0] ?? [])]).toEqual(Array.from({ length: 700 }, (_, index) => 2000 + index));
  });

  test('behind the last ones come from the file that is open still', async () => {
    samples(2, 0.7);
    await settled();
    samples(2.7, 0.5, 9);
    await settled();
    expect(excerpt().planes[0]?.[0]).toBe(2700);
    expect([module.openHandles, module.mounts.size]).toEqual([1, 1]);
  });

  test('from elsewhere, or of another file, leave one file open at most', async () => {
    samples(2, 0.7);
    samples(5, 0.1, 9);
    samples(1, 0.1, 10, file('b.mp4'));
    await settled();
    expect(replies.flatMap((reply) => (reply.type === 'samples' ? [reply.excerpt.planes[0]?.[0]] : []))).toEqual([2000, 5000, 1000]);
    expect([module.openHandles, module.mounts.size]).toEqual([1, 1]);
  });

  test('end with the file', async () => {
    samples(9.9, 5);
    await settled();
    expect(excerpt().planes[0]).toHaveLength(100);
  });

  test('hold no file while something is converted', async () => {
    samples(2, 0.7);
    convert(1);
    await encodeAll();
    expect([module.openHandles, module.mounts.size]).toEqual([0, 0]);
  });
});

describe('questions', () => {
  test('about marks are answered while something is converted', async () => {
    module.segments = 50;
    convert(1);
    await settled();
    service.answer({ type: 'read_marks', id: 20, bytes: new Uint8Array(), mediaName: '' });
    service.answer({ type: 'write_marks', id: 21, marks: [], format: 'list', sound: { name: 'a', title: '', seconds: null } });
    await settled();
    expect(replies).toContainEqual({ type: 'marks_read', id: 20, list: module.marks });
    expect(replies).toContainEqual({ type: 'marks_written', id: 21, text: '0:00 Intro' });
    expect(types()).not.toContain('done');
  });

  test('that have no answer say why', async () => {
    module.marks = { error: { code: 'invalid_option', subject: '12', detail: 'line 12' } };
    service.answer({ type: 'read_marks', id: 20, bytes: new Uint8Array(), mediaName: '' });
    await settled();
    expect(last()).toEqual({ type: 'refused', id: 20, error: module.marks.error });
  });
});

test('an excerpt is an MP3 in memory, of which nothing else is told', async () => {
  const options = { ...DEFAULT_OPTIONS, keep: [{ startSeconds: 1, endSeconds: 21 }] };
  service.excerpt({ type: 'excerpt', id: 30, file: source, options });
  await encodeAll();
  expect(types()).toEqual(['excerpt']);
  const reply = last();
  expect(reply?.type === 'excerpt' && new TextDecoder().decode(reply.bytes)).toBe('segment 0;segment 1;segment 2;segment 3;segment 4;end');
});
