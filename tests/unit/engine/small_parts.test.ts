import { describe, expect, test } from 'vitest';
import { crashReport, storageReport } from '../../../web/src/engine/failures';
import { ProgressMeter, type Measurement } from '../../../web/src/engine/progress';
import { answerEncodeRequest } from '../../../web/src/engine/segment_encoding';
import { SourceReader } from '../../../web/src/engine/source_reader';
import { Stopwatch } from '../../../web/src/engine/stopwatch';
import { createDiscard, TidyReader } from '../../../web/src/engine/tidy_reader';
import { Wakeup } from '../../../web/src/engine/wakeup';
import type { EncoderModule } from '../../../web/src/engine/wasm_modules';
import type { EncodeRequest } from '../../../web/src/shared/protocol';
import { ErrnoError } from '../../fakes/fake_file_system';
import { encoderSettings } from '../../fakes/samples';

describe('progress', () => {
  const measurement = (changes: Partial<Measurement>): Measurement => ({
    fraction: 0,
    audioSeconds: 0,
    elapsedSeconds: 1,
    bytesRead: 0,
    bytesWritten: 0,
    ...changes,
  });

  test('never goes back, above 1, or to nonsense', () => {
    const meter = new ProgressMeter();
    const fractions = [0.2, 0.1, Number.NaN, 0.5, 7, 0.9].map((fraction) => meter.report(measurement({ fraction })).fraction);
    expect(fractions).toEqual([0.2, 0.2, 0.2, 0.5, 1, 1]);
  });

  test('speed is audio for each second', () => {
    expect(new ProgressMeter().report(measurement({ audioSeconds: 120, elapsedSeconds: 2 })).speed).toBe(60);
  });

  test('time left is known after half a second', () => {
    const meter = new ProgressMeter();
    expect(meter.report(measurement({ fraction: 0.25, elapsedSeconds: 0.4 })).secondsLeft).toBeNull();
    expect(meter.report(measurement({ fraction: 0.25, elapsedSeconds: 2 })).secondsLeft).toBe(6);
  });

  test('time left is unknown before anything was converted', () => {
    expect(new ProgressMeter().report(measurement({ elapsedSeconds: 5 })).secondsLeft).toBeNull();
  });

  test('is due five times a second', () => {
    const meter = new ProgressMeter();
    expect(meter.isDue(0)).toBe(true);
    meter.report(measurement({ elapsedSeconds: 0 }));
    expect([meter.isDue(0.15), meter.isDue(0.2)]).toEqual([false, true]);
  });
});

test('a stopwatch leaves pauses out', () => {
  let now = 0;
  const stopwatch = new Stopwatch(() => now);
  now = 1000;
  stopwatch.pause();
  stopwatch.pause();
  now = 5000;
  expect(stopwatch.seconds).toBe(1);
  stopwatch.resume();
  stopwatch.resume();
  now = 6500;
  expect(stopwatch.seconds).toBe(2.5);
});

test('a call to wake up is not lost when nobody waits yet', async () => {
  const wakeup = new Wakeup();
  wakeup.wake();
  await wakeup.wait();
  const waiting = wakeup.wait();
  wakeup.wake();
  await waiting;
});

describe('exceptions', () => {
  test.each([
    [new WebAssembly.RuntimeError('unreachable'), 'engine_crashed'],
    [new WebAssembly.RuntimeError('Aborted(OOM)'), 'out_of_memory'],
    [new RangeError('Array buffer allocation failed'), 'out_of_memory'],
    [new RangeError('Maximum call stack size exceeded'), 'engine_crashed'],
    [new Error('out of memory'), 'out_of_memory'],
    ['what?', 'engine_crashed'],
  ])('%s of a module is %s', (exception, code) => {
    expect(crashReport(exception).code).toBe(code);
  });

  test('of the storage', () => {
    expect(storageReport(new DOMException('full', 'QuotaExceededError')).code).toBe('disk_full');
    expect(storageReport(new RangeError('Array buffer allocation failed')).code).toBe('out_of_memory');
    expect(storageReport(new Error('?')).code).toBe('write_failed');
  });
});

describe('reading the source', () => {
  const part = { start: 0, size: 10 };

  test('counts the bytes', () => {
    const reader = new SourceReader({ readAsArrayBuffer: () => new ArrayBuffer(10) }, ErrnoError);
    reader.readAsArrayBuffer(part);
    reader.readAsArrayBuffer(part);
    expect(reader.bytesRead).toBe(20);
  });

  test('what was read last is given back before more is read', () => {
    const buffers = [new ArrayBuffer(1), new ArrayBuffer(2)];
    const discarded: ArrayBuffer[] = [];
    let read = 0;
    const reader = new TidyReader(
      { readAsArrayBuffer: () => buffers[read++] ?? new ArrayBuffer(0) },
      (buffer) => discarded.push(buffer),
    );
    expect(reader.readAsArrayBuffer(part)).toBe(buffers[0]);
    expect(discarded).toEqual([]);
    expect(reader.readAsArrayBuffer(part)).toBe(buffers[1]);
    expect(discarded).toEqual([buffers[0]]);
  });

  test('a discarded buffer is empty', () => {
    const buffer = new ArrayBuffer(100);
    createDiscard()(buffer);
    expect(buffer.byteLength).toBe(0);
  });

  test('a file that vanished is an error of the file system', () => {
    const reader = new SourceReader(
      {
        readAsArrayBuffer: () => {
          throw new DOMException('gone', 'NotFoundError');
        },
      },
      ErrnoError,
    );
    expect(() => reader.readAsArrayBuffer(part)).toThrow(new ErrnoError(29));
    expect(reader.failure).toContain('NotFoundError: gone');
  });
});

describe('encoding a segment', () => {
  const request: EncodeRequest = {
    type: 'encode',
    job: 3,
    index: 7,
    settings: encoderSettings(),
    warmUpFrames: 12,
    frameCount: 392,
    samples: Float32Array.of(1, 2, 3, 4, 5, -1, -2, -3, -4, -5).buffer,
    samplesPerChannel: 5,
  };

  function fakeModule(error?: { code: 'engine_crashed'; detail: string }) {
    const planes = [new Float32Array(2), new Float32Array(2)] as const;
    const fed: number[][] = [[], []];
    const state = { deleted: 0 };
    const module: EncoderModule = {
      SegmentEncoder: {
        create: () => ({
          encoder: {
            inputCapacity: 2,
            input: (channel) => planes[channel === 0 ? 0 : 1],
            encode(count) {
              planes.forEach((plane, channel) => fed[channel]?.push(...plane.subarray(0, count)));
              return error ? { error } : {};
            },
            finish: () => ({ bytes: new Uint8Array(new ArrayBuffer(100), 10, 3).fill(9), lowpassHz: 18600 }),
            delete: () => void (state.deleted += 1),
          },
        }),
      },
    };
    return { module, fed, state };
  }

  test('feeds every channel in pieces, and answers with the bytes alone', () => {
    const { module, fed, state } = fakeModule();
    const reply = answerEncodeRequest(module, request);
    expect(fed).toEqual([
      [1, 2, 3, 4, 5],
      [-1, -2, -3, -4, -5],
    ]);
    expect(reply).toMatchObject({ type: 'encoded', job: 3, index: 7, frameCount: 392, lowpassHz: 18600 });
    expect(reply.type === 'encoded' && [...new Uint8Array(reply.bytes)]).toEqual([9, 9, 9]);
    expect(state.deleted).toBe(1);
  });

  test('passes on a failure', () => {
    const { module, state } = fakeModule({ code: 'engine_crashed', detail: 'lame' });
    expect(answerEncodeRequest(module, request)).toMatchObject({ type: 'failed', index: 7, error: { detail: 'lame' } });
    expect(state.deleted).toBe(1);
  });

  test('a trap is a failure', () => {
    const module: EncoderModule = {
      SegmentEncoder: {
        create: () => {
          throw new WebAssembly.RuntimeError('unreachable');
        },
      },
    };
    expect(answerEncodeRequest(module, request)).toMatchObject({ type: 'failed', error: { code: 'engine_crashed' } });
  });
});
