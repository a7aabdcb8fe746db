import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Conversion } from '../../../web/src/shared/converter';
import type { ErrorReport } from '../../../web/src/shared/errors';
import type { ConversionRequest } from '../../../web/src/shared/protocol';
import type { FakeWorker } from '../../fakes/fake_worker';
import { DEFAULT_OPTIONS, file, finishedPart, mediaInfo } from '../../fakes/samples';
import { converter, listener, ready, removed, told, useConverter, workers } from './converter_under_test';

useConverter();

const trap: ErrorReport = { code: 'engine_crashed', detail: 'trap' };
const files = new Map(['a', 'b', 'c'].map((id) => [id, file(`${id}.mp4`)]));
const planned = (id: string) => ({ id, files: [files.get(id) ?? file(id)], options: DEFAULT_OPTIONS, resumeFrom: null });

function convert(id: string): Conversion {
  return converter.convert(planned(id), {
    ...listener,
    opened: () => told.push(`${id} opened`),
    done: () => told.push(`${id} done`),
    failed: (error) => told.push(`${id} failed: ${error.code}`),
    cancelled: () => told.push(`${id} cancelled`),
  });
}

type Convert = Extract<ConversionRequest, { type: 'convert' }>;
const requests = (worker: FakeWorker | undefined): Convert[] =>
  (worker?.messages ?? []).filter((message): message is Convert => message.type === 'convert');
const types = (worker: FakeWorker | undefined) => worker?.messages.slice(1).map(({ type }) => type);
const last = (worker: FakeWorker | undefined): number => requests(worker).at(-1)?.id ?? -1;
const first = (): FakeWorker | undefined => workers.conversions[0];
const second = (): FakeWorker | undefined => workers.conversions[1];
const done = (worker: FakeWorker | undefined) =>
  worker?.reply({ type: 'done', id: last(worker), parts: [finishedPart()], replace: 'none' });
const open = (worker: FakeWorker | undefined) => worker?.reply({ type: 'opened', id: last(worker), info: mediaInfo() });
const read = (worker: FakeWorker | undefined) => worker?.reply({ type: 'read', id: last(worker) });

let current: Conversion;

beforeEach(() => {
  ready();
  current = convert('a');
  converter.plan(planned('b'));
  second()?.reply({ type: 'ready', versions: { ffmpeg: '7.1.5' } });
  open(first());
});

describe('a planned conversion', () => {
  test('has a worker of its own, and begins when the one before is read', () => {
    expect(requests(second())).toEqual([]);
    read(first());
    expect(requests(second())).toMatchObject([{ follows: true }]);
  });

  test('is not heard of before its turn, then in order', () => {
    read(first());
    open(second());
    done(second());
    expect(told).toEqual(['a opened']);
    done(first());
    convert('b');
    expect(told).toEqual(['a opened', 'a done', 'b opened', 'b done']);
    expect(removed).toEqual([]);
  });

  test('has the encoders for itself once the one before is over', () => {
    read(first());
    done(first());
    convert('b');
    expect(types(second())).toEqual(['convert', 'alone']);
  });

  test('lanes take turns', () => {
    read(first());
    done(first());
    convert('b');
    converter.plan(planned('c'));
    read(second());
    expect(requests(first())).toHaveLength(2);
    expect(workers.conversions).toHaveLength(2);
  });

  test('that fails, traps and crashes included, harms the one before in nothing', () => {
    read(first());
    second()?.reply({ type: 'failed', id: last(second()), error: trap, replace: 'conversion' });
    expect(first()?.isTerminated).toBe(false);
    done(first());
    convert('b');
    expect(told).toEqual(['a opened', 'a done', 'b failed: engine_crashed']);
  });

  test('whose worker crashes fails alone', () => {
    read(first());
    second()?.crash('trap');
    done(first());
    convert('b');
    expect(told).toEqual(['a opened', 'a done', 'b failed: engine_crashed']);
  });

  test('survives the cancelling of the one before, even when its worker has to be ended', () => {
    read(first());
    current.cancel();
    vi.advanceTimersByTime(200);
    expect(told).toEqual(['a opened', 'a cancelled']);
    expect([first()?.isTerminated, second()?.isTerminated]).toEqual([true, false]);
    convert('b');
    done(second());
    expect(told.at(-1)).toBe('b done');
  });

  test('that is no longer wanted leaves nothing', () => {
    read(first());
    converter.plan(null);
    expect(second()?.isTerminated).toBe(true);
    expect(removed).toHaveLength(1);
    done(first());
    expect(told).toEqual(['a opened', 'a done']);
  });

  test('that is no longer wanted leaves what an earlier page made of it, to go on from there when its turn comes', () => {
    const before = { directory: ['unreel', 'earlier'], name: 'c.mp3' };
    converter.plan({ ...planned('c'), resumeFrom: before });
    read(first());
    converter.plan(null);
    expect(second()?.isTerminated).toBe(true);
    expect(removed).toEqual([]);
    done(first());
    converter.convert({ ...planned('c'), resumeFrom: before }, listener);
    const [begun] = requests(second());
    const journals = [
      { directory: ['unreel', 'session'], name: 'c.journal' },
      { directory: ['unreel', 'earlier'], name: 'c.journal' },
    ];
    expect(begun?.resumeFrom).toEqual([journals[1]]);
    // Wherever the files were when its worker was ended.
    expect(requests(first()).at(-1)).toMatchObject({ output: begun?.output, resumeFrom: journals });
  });

  test('that was finished already and is no longer wanted leaves nothing', () => {
    read(first());
    done(second());
    converter.plan(planned('c'));
    expect(removed).toHaveLength(1);
  });

  test('is dropped when something else is converted', () => {
    read(first());
    done(first());
    convert('c');
    expect(second()?.isTerminated).toBe(true);
    expect(requests(first())).toHaveLength(2);
  });

  test('planned again and again is begun once', () => {
    read(first());
    converter.plan(planned('b'));
    converter.plan(planned('b'));
    expect(requests(second())).toHaveLength(1);
  });

  test('pauses and goes on with the one before', () => {
    read(first());
    current.pause();
    current.resume();
    expect(types(second())).toEqual(['convert', 'pause', 'resume']);
  });

  test('does not begin during a pause', () => {
    current.pause();
    read(first());
    expect(requests(second())).toEqual([]);
    current.resume();
    expect(requests(second())).toHaveLength(1);
  });

  test('is not held back by what is asked of a conversion that is over', () => {
    done(first());
    const over = current;
    current = convert('b');
    converter.plan(planned('c'));
    over.pause();
    read(first());
    expect(requests(second())).toHaveLength(1);
  });

  test('goes on when the one before was cancelled in a pause', () => {
    read(first());
    open(second());
    current.pause();
    current.cancel();
    first()?.reply({ type: 'cancelled', id: last(first()) });
    convert('b');
    expect(types(second())).toEqual(['convert', 'pause', 'resume', 'alone']);
  });

  test('whose encoder failed has the one before go on with new encoders, where it was', () => {
    read(first());
    second()?.reply({ type: 'failed', id: last(second()), error: trap, replace: 'all' });
    const anew = workers.last;
    const journal = { directory: ['unreel', 'session'], name: 'a.journal' };
    const [begun] = requests(first());
    expect(begun).toMatchObject({ type: 'convert', output: { name: 'a-1.mp3' }, journal, resumeFrom: [] });
    expect(requests(anew)).toMatchObject([{ output: { name: 'a-1.mp3' }, journal, resumeFrom: [journal] }]);
    done(anew);
    convert('b');
    expect(told).toEqual(['a opened', 'a done', 'b failed: engine_crashed']);
    expect(removed).toEqual([]);
  });

  test('begins anew where an encoder of the one before failed', () => {
    read(first());
    first()?.reply({ type: 'failed', id: last(first()), error: trap, replace: 'all' });
    convert('b');
    done(workers.conversions.find((worker) => !worker.isTerminated && requests(worker).length > 0));
    expect(told).toEqual(['a opened', 'a failed: engine_crashed', 'b done']);
  });
});

describe('the second worker', () => {
  test('is ended when nothing is left to convert', () => {
    done(first());
    convert('b');
    done(first());
    vi.advanceTimersByTime(2000);
    expect([workers.alive, second()?.isTerminated]).toEqual([4, true]);
  });

  test('stays between two conversions', () => {
    done(first());
    vi.advanceTimersByTime(500);
    convert('b');
    converter.plan(planned('c'));
    vi.advanceTimersByTime(2000);
    expect(second()?.isTerminated).toBe(false);
  });

  test('that cannot be loaded is done without', () => {
    read(first());
    converter.plan(null);
    converter.plan(planned('b'));
    // The one that took the place of what was given up, and is not ready yet.
    workers.last.crash('');
    expect(converter.state.state).toBe('ready');
    done(first());
    convert('b');
    done(first());
    expect(told.at(-1)).toBe('b done');
  });
});
