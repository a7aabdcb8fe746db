import { beforeEach, describe, expect, test, vi } from 'vitest';
import { file, finishedPart, mediaInfo } from '../../fakes/samples';
import { asked, convert, converter, lastId, ready, useConverter, workers } from './converter_under_test';

useConverter();

describe('probing', () => {
  beforeEach(ready);
  const probe = (signal = new AbortController().signal) => converter.probe(file('a.mp4'), signal);

  test('answers with what the worker found', async () => {
    const outcome = probe();
    workers.last.reply({ type: 'probed', id: lastId(), info: mediaInfo() });
    expect(await outcome).toEqual({ ok: true, info: mediaInfo() });
  });

  test('a file’s own cover is asked for in the same row, and its absence is no failure', async () => {
    const picture = new Blob(['picture']);
    const outcomes = [probe(), ...Array.from({ length: 3 }, () => converter.coverOf(file('a.mp4'), new AbortController().signal))];
    workers.last.reply({ type: 'probed', id: lastId(), info: mediaInfo() });
    workers.last.reply({ type: 'cover', id: lastId(), cover: picture });
    workers.last.reply({ type: 'cover', id: lastId(), cover: null });
    workers.last.reply({ type: 'failed', id: lastId(), error: { code: 'not_media', detail: '' }, replace: 'none' });
    expect(await Promise.all(outcomes)).toEqual([{ ok: true, info: mediaInfo() }, picture, null, null]);
    expect(asked().map(({ type }) => type)).toEqual(['probe', 'cover_of', 'cover_of', 'cover_of']);
  });

  test('happens one at a time', async () => {
    const outcomes = [probe(), probe()];
    expect(asked()).toHaveLength(1);
    workers.last.reply({ type: 'failed', id: lastId(), error: { code: 'not_media', detail: '' }, replace: 'none' });
    expect(await outcomes[0]).toMatchObject({ ok: false, error: { code: 'not_media' } });
    expect(asked()).toHaveLength(2);
  });

  test('waits while a file is converted', () => {
    convert();
    void probe();
    expect(asked().map(({ type }) => type)).toEqual(['convert']);
    workers.last.reply({ type: 'cancelled', id: lastId() });
    expect(asked().map(({ type }) => type)).toEqual(['convert', 'probe']);
  });

  test('is not started when it was given up while it waited', async () => {
    convert();
    const giveUp = new AbortController();
    const outcome = probe(giveUp.signal);
    giveUp.abort();
    expect(await outcome).toMatchObject({ ok: false });
    workers.last.reply({ type: 'cancelled', id: lastId() });
    expect(asked().map(({ type }) => type)).toEqual(['convert']);
  });

  test('given up, the worker is ended only if it goes on and on', async () => {
    const giveUp = new AbortController();
    const outcome = probe(giveUp.signal);
    giveUp.abort();
    expect(await outcome).toMatchObject({ ok: false });
    expect(workers.conversions).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(workers.conversions).toHaveLength(2);
  });

  test('that hangs is ended', async () => {
    const outcome = probe();
    vi.advanceTimersByTime(10_500);
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'engine_crashed' } });
    expect(workers.alive).toBe(4);
  });

  test('makes way for a conversion, and is repeated afterwards', async () => {
    const outcome = probe();
    convert();
    expect(asked().map(({ type }) => type)).toEqual(['probe']);
    vi.advanceTimersByTime(200);
    expect(asked().map(({ type }) => type)).toEqual(['convert']);
    workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'none' });
    workers.last.reply({ type: 'probed', id: lastId(), info: mediaInfo() });
    expect(await outcome).toMatchObject({ ok: true });
  });

  test('that answers in time lets the conversion begin at once', async () => {
    const outcome = probe();
    convert();
    workers.last.reply({ type: 'probed', id: lastId(), info: mediaInfo() });
    expect(await outcome).toMatchObject({ ok: true });
    expect(asked().map(({ type }) => type)).toEqual(['probe', 'convert']);
    expect(workers.conversions).toHaveLength(1);
  });
});
