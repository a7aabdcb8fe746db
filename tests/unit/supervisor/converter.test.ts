import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ErrorReport } from '../../../web/src/shared/errors';
import { WorkerConverter } from '../../../web/src/supervisor/converter';
import { DEFAULT_OPTIONS, file, finishedPart, mediaInfo } from '../../fakes/samples';
import { asked, convert, converter, failures, lastId, listener, ready, removed, told, useConverter, workers } from './converter_under_test';

useConverter();

describe('starting', () => {
  test('connects a conversion worker with its encoders', () => {
    expect([workers.conversions.length, workers.encoders.length]).toEqual([1, 3]);
    const [start] = workers.last.messages;
    expect(start?.type === 'start' && start.encoders.length).toBe(3);
    expect(converter.state).toEqual({ state: 'starting' });
  });

  test('tells when it is ready', () => {
    const states: string[] = [];
    converter.watch(({ state }) => states.push(state));
    ready();
    expect(states).toEqual(['starting', 'ready']);
    expect(converter.state).toEqual({ state: 'ready', versions: { ffmpeg: '7.1.5' }, encoders: 3 });
  });

  test('is unavailable when a worker cannot be loaded', () => {
    workers.encoders[1]?.crash('');
    expect(converter.state).toMatchObject({ state: 'unavailable', error: { code: 'engine_unavailable' } });
    expect(workers.alive).toBe(0);
    convert();
    expect(told).toEqual(['failed: engine_unavailable']);
  });

  test('is unavailable when workers are forbidden', () => {
    workers.conversion = () => {
      throw new DOMException('CSP', 'SecurityError');
    };
    const forbidden = new WorkerConverter({ factory: workers, encoders: 1, reads: 'auto', directory: [], removeOutput: () => Promise.resolve() });
    expect(forbidden.state.state).toBe('unavailable');
  });

  test('a conversion that waits for an engine that never comes fails', () => {
    convert();
    workers.last.reply({ type: 'unavailable', error: { code: 'engine_unavailable', detail: '404' } });
    expect(told).toEqual(['failed: engine_unavailable']);
  });
});

describe('converting', () => {
  beforeEach(ready);

  test('passes on what the worker tells', () => {
    convert();
    const id = lastId();
    workers.last.reply({ type: 'opened', id, info: mediaInfo() });
    workers.last.reply({
      type: 'progress',
      id,
      progress: { phase: 'converting', fraction: 0.5, speed: 60, bytesRead: 1, bytesWritten: 1, secondsLeft: 1 },
    });
    workers.last.reply({ type: 'done', id, parts: [finishedPart()], replace: 'none' });
    expect(told).toEqual(['opened', 'progress', 'done in opfs']);
    expect(workers.conversions).toHaveLength(1);
  });

  test('a result in memory is handed over', () => {
    convert();
    workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart({ blob: new Blob(['mp3']) })], replace: 'none' });
    expect(told).toEqual(['done in memory']);
  });

  test('refuses a second one at the same time', () => {
    convert();
    expect(() => convert('b')).toThrow();
  });

  test('each attempt has a file of its own', () => {
    convert();
    const [first] = asked();
    workers.last.reply({ type: 'cancelled', id: lastId() });
    convert();
    const second = asked().at(-1);
    expect(first?.type === 'convert' && second?.type === 'convert' && first.output?.name !== second.output?.name).toBe(true);
  });

  test('a worker whose memory grew is replaced after the job, its encoders are not', () => {
    convert();
    const before = workers.last;
    before.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'conversion' });
    expect(before.isTerminated).toBe(true);
    expect([workers.conversions.length, workers.encoders.length, workers.alive]).toEqual([2, 3, 4]);
    convert('b');
    expect(asked()).toMatchObject([{ type: 'convert' }]);
  });

  test('a failed encoder costs all workers', () => {
    convert();
    const error: ErrorReport = { code: 'engine_crashed', detail: 'trap' };
    workers.last.reply({ type: 'failed', id: lastId(), error, replace: 'all' });
    expect([workers.conversions.length, workers.encoders.length, workers.alive]).toEqual([2, 6, 4]);
    expect(failures).toEqual([error]);
  });

  test('replies about other jobs are ignored', () => {
    convert();
    workers.last.reply({ type: 'cancelled', id: 999 });
    expect(told).toEqual([]);
  });
});

describe('cancelling', () => {
  beforeEach(ready);

  test('is over when the worker says so', () => {
    const conversion = convert();
    conversion.cancel();
    conversion.cancel();
    expect(asked().filter(({ type }) => type === 'cancel')).toHaveLength(1);
    workers.last.reply({ type: 'cancelled', id: lastId() });
    expect(told).toEqual(['cancelled']);
    vi.advanceTimersByTime(1000);
    expect(workers.conversions).toHaveLength(1);
  });

  test('a worker that does not answer is ended within a quarter of a second, and its file deleted', () => {
    const conversion = convert();
    conversion.cancel();
    vi.advanceTimersByTime(200);
    expect(told).toEqual(['cancelled']);
    expect(workers.conversions[0]?.isTerminated).toBe(true);
    expect(removed).toHaveLength(1);
    convert('b');
    expect(asked()).toMatchObject([{ type: 'convert' }]);
  });

  test('what was finished at that very moment is deleted', () => {
    const conversion = convert();
    conversion.cancel();
    workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'none' });
    expect(told).toEqual(['cancelled']);
    expect(removed).toHaveLength(1);
  });

  test('nothing is told afterwards', () => {
    const conversion = convert();
    const id = lastId();
    conversion.cancel();
    workers.last.reply({ type: 'opened', id, info: mediaInfo() });
    workers.last.reply({ type: 'cancelled', id });
    workers.last.reply({ type: 'done', id, parts: [finishedPart()], replace: 'none' });
    conversion.pause();
    conversion.resume();
    expect(told).toEqual(['cancelled']);
  });
});

describe('pausing', () => {
  beforeEach(ready);

  test('passes on what the worker says', () => {
    const conversion = convert();
    conversion.pause();
    workers.last.reply({ type: 'paused', id: lastId() });
    conversion.resume();
    workers.last.reply({ type: 'resumed', id: lastId() });
    vi.advanceTimersByTime(1000);
    expect(told).toEqual(['paused', 'resumed']);
    expect(workers.conversions).toHaveLength(1);
  });

  test('a file that takes long to open begins anew when resumed', () => {
    const conversion = convert();
    conversion.pause();
    vi.advanceTimersByTime(250);
    expect(told).toEqual(['paused']);
    expect(workers.conversions[0]?.isTerminated).toBe(true);
    expect(asked()).toEqual([]);
    conversion.resume();
    expect(told).toEqual(['paused', 'resumed']);
    workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'none' });
    expect(told.at(-1)).toBe('done in opfs');
  });

  test('a file that is being converted keeps what it has', () => {
    const conversion = convert();
    workers.last.reply({ type: 'opened', id: lastId(), info: mediaInfo() });
    conversion.pause();
    vi.advanceTimersByTime(250);
    expect(told).toEqual(['opened', 'paused']);
    expect(workers.conversions).toHaveLength(1);
    workers.last.reply({ type: 'paused', id: lastId() });
    expect(told).toEqual(['opened', 'paused']);
  });

  test('what was taken away from the worker can be cancelled', () => {
    const conversion = convert();
    conversion.pause();
    vi.advanceTimersByTime(250);
    conversion.cancel();
    expect(told).toEqual(['paused', 'cancelled']);
    convert('b');
  });
});

describe('a crash', () => {
  beforeEach(ready);

  test('fails the job, replaces all workers, and the next job runs', () => {
    convert();
    workers.encoders[0]?.crash('Aw, snap');
    expect(failures).toMatchObject([{ code: 'engine_crashed', detail: 'Aw, snap (worker.js:1)' }]);
    expect([workers.conversions.length, workers.encoders.length, workers.alive]).toEqual([2, 6, 4]);
    expect(removed).toHaveLength(1);
    convert('b');
    workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'none' });
    expect(told.at(-1)).toBe('done in opfs');
  });

  test('of workers that never became ready is not repeated for ever', () => {
    workers.last.crash('once');
    workers.last.crash('twice');
    expect(converter.state.state).toBe('unavailable');
    expect(workers.alive).toBe(0);
  });

  test('does not fail the probe that waited behind the job', async () => {
    convert();
    const outcome = converter.probe(file('b.mp4'), new AbortController().signal);
    workers.last.crash('trap');
    workers.last.reply({ type: 'probed', id: lastId(), info: mediaInfo() });
    expect(await outcome).toMatchObject({ ok: true });
  });

  test('of a probe does not fail the job that waits behind it', async () => {
    const outcome = converter.probe(file('b.mp4'), new AbortController().signal);
    convert();
    workers.last.crash('trap');
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'engine_crashed' } });
    expect(told).toEqual([]);
    expect(asked()).toMatchObject([{ type: 'convert' }]);
  });
});

test('what was made of a file that could not be read to its end is gone on with when it is tried again', () => {
  convert('job');
  const [begun] = asked();
  workers.last.reply({ type: 'failed', id: lastId(), error: { code: 'read_failed', detail: 'NotFoundError' }, replace: 'none' });
  expect(removed).toEqual([]);
  convert('job');
  const journal = { directory: ['unreel', 'session'], name: 'job.journal' };
  expect(begun).toMatchObject({ output: { name: 'job-1.mp3' }, resumeFrom: [] });
  expect(asked().at(-1)).toMatchObject({ output: { name: 'job-1.mp3' }, journal, resumeFrom: [journal] });
  workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'none' });
  convert('job');
  expect(asked().at(-1)).toMatchObject({ output: { name: 'job-3.mp3' }, resumeFrom: [] });
});

test('what was left of a job is deleted when nobody will try it again, and nothing else is', () => {
  convert('job');
  workers.last.reply({ type: 'failed', id: lastId(), error: { code: 'read_failed', detail: 'NotFoundError' }, replace: 'none' });
  converter.discard('another');
  expect(removed).toEqual([]);
  converter.discard('job');
  expect(removed).toEqual(['job-1.mp3 with job.journal']);
  // Its result has the place of what was left, and is not that any more.
  convert('job');
  workers.last.reply({ type: 'failed', id: lastId(), error: { code: 'read_failed', detail: 'NotFoundError' }, replace: 'none' });
  convert('job');
  workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'none' });
  converter.discard('job');
  expect(removed).toHaveLength(1);
});

test('what a page that is gone made of a job is gone on with, in a place of this page', () => {
  const before = { directory: ['unreel', 'earlier'], name: 'job.mp3' };
  converter.convert({ id: 'job', files: [file('a.mp4')], options: DEFAULT_OPTIONS, resumeFrom: before }, listener);
  expect(asked()).toMatchObject([
    {
      output: { directory: ['unreel', 'session'], name: 'job-1.mp3' },
      journal: { directory: ['unreel', 'session'], name: 'job.journal' },
      resumeFrom: [{ directory: ['unreel', 'earlier'], name: 'job.journal' }],
    },
  ]);
});
