import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EnvelopePiece } from '../../../web/src/shared/analysis';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { AnalysisStore } from '../../../web/src/supervisor/analysis_store';
import { analysis, DEFAULT_OPTIONS, file, finishedPart, mediaInfo } from '../../fakes/samples';
import { asked, convert, converter, lastId, listener, ready, removed, told, useConverter, workers } from './converter_under_test';

useConverter();
beforeEach(ready);

const source = file('a.mp4');
const wish = { recipe: DEFAULT_RECIPE, track: null };
const types = () => asked().map(({ type }) => type);

function analyse(signal = new AbortController().signal, of = source) {
  const pieces: EnvelopePiece[] = [];
  return { pieces, outcome: converter.analyse(of, wish, (piece) => pieces.push(piece), signal) };
}

const piece: EnvelopePiece = { sampleRate: 48000, samplesPerBucket: 256, firstBucket: 0, buckets: new Int16Array(3), fraction: 0.5 };
const analysed = (id: number) => workers.last.reply({ type: 'analysed', id, analysis: analysis(), replace: 'none' });

describe('an analysis', () => {
  test('is made once, and told as it goes on', async () => {
    const { pieces, outcome } = analyse();
    workers.last.reply({ type: 'analysis_piece', id: lastId(), piece });
    analysed(lastId());
    expect(await outcome).toEqual({ ok: true, analysis: analysis() });
    expect(pieces).toEqual([piece]);
    expect(await analyse().outcome).toMatchObject({ ok: true });
    expect(converter.knownAnalysis(source, wish)).toEqual(analysis());
    expect(types()).toEqual(['analyse']);
  });

  test('of another choice of channels is another one', async () => {
    const { outcome } = analyse();
    analysed(lastId());
    await outcome;
    const mono = { recipe: { ...DEFAULT_RECIPE, sound: { ...DEFAULT_RECIPE.sound, channels: 'mono' as const } }, track: null };
    expect(converter.knownAnalysis(source, mono)).toBeNull();
  });

  test('lets probes and samples come between', async () => {
    void analyse();
    const probed = converter.probe(file('b.mp4'), new AbortController().signal);
    expect(types()).toEqual(['analyse', 'probe']);
    workers.last.reply({ type: 'probed', id: lastId(), info: mediaInfo() });
    expect(await probed).toMatchObject({ ok: true });
  });

  test('gives way to a conversion at once, and begins anew after it', async () => {
    const { outcome } = analyse();
    const passId = lastId();
    convert();
    expect(types()).toEqual(['analyse', 'cancel']);
    workers.last.reply({ type: 'cancelled', id: passId });
    expect(types()).toEqual(['analyse', 'cancel', 'convert']);
    workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'none' });
    expect(types()).toEqual(['analyse', 'cancel', 'convert', 'analyse']);
    analysed(lastId());
    expect(await outcome).toMatchObject({ ok: true });
    expect(workers.conversions).toHaveLength(1);
  });

  test('may take long as long as it goes on, and is ended where it hangs', async () => {
    const { outcome } = analyse();
    for (let turn = 0; turn < 5; turn += 1) {
      vi.advanceTimersByTime(20_000);
      workers.last.reply({ type: 'analysis_piece', id: lastId(), piece });
    }
    expect(workers.conversions).toHaveLength(1);
    vi.advanceTimersByTime(31_000);
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'engine_crashed' } });
    expect(workers.conversions).toHaveLength(2);
  });

  test('survives a probe whose worker had to be ended', async () => {
    const { outcome } = analyse();
    void converter.probe(file('b.mp4'), new AbortController().signal);
    vi.advanceTimersByTime(10_500);
    expect(workers.conversions).toHaveLength(2);
    expect(types()).toEqual(['analyse']);
    analysed(lastId());
    expect(await outcome).toMatchObject({ ok: true });
  });

  test('that nobody waits for is cancelled, not the worker', async () => {
    const giveUp = new AbortController();
    const { outcome } = analyse(giveUp.signal);
    const id = lastId();
    giveUp.abort();
    expect(await outcome).toMatchObject({ ok: false });
    workers.last.reply({ type: 'cancelled', id });
    vi.advanceTimersByTime(1000);
    expect(types()).toEqual(['analyse', 'cancel']);
    expect(workers.conversions).toHaveLength(1);
  });
});

describe('a conversion', () => {
  test('is handed what is known of its files', async () => {
    const { outcome } = analyse();
    analysed(lastId());
    await outcome;
    converter.convert({ id: 'a', files: [source, file('b.mp4')], options: DEFAULT_OPTIONS, resumeFrom: null }, listener);
    expect(asked().at(-1)).toMatchObject({ type: 'convert', analyses: [analysis(), null] });
  });

  test('tells what it measured, which is kept', () => {
    const second = file('b.mp4');
    converter.convert({ id: 'a', files: [source, second], options: DEFAULT_OPTIONS, resumeFrom: null }, listener);
    workers.last.reply({ type: 'measured', id: lastId(), index: 1, analysis: analysis() });
    expect(converter.knownAnalysis(second, wish)).toEqual(analysis());
    expect(converter.knownAnalysis(source, wish)).toBeNull();
  });

  test('of several MP3s hands over each, where it was written', () => {
    let names: string[] = [];
    const heard = { ...listener, done: (parts: Parameters<typeof listener.done>[0]) => (names = parts.map(({ result }) => (result.where === 'opfs' ? result.name : ''))) };
    converter.convert({ id: 'a', files: [source], options: DEFAULT_OPTIONS, resumeFrom: null }, heard);
    workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart({ number: 1 }), finishedPart({ number: 2 })], replace: 'none' });
    expect(names).toEqual([expect.stringMatching(/^a-\d+\.p1\.mp3$/), expect.stringMatching(/^a-\d+\.p2\.mp3$/)]);
    expect([told, removed]).toEqual([[], []]);
  });
});

describe('questions', () => {
  test('about marks and parts are answered', async () => {
    const read = converter.readMarks(new Uint8Array(), '');
    workers.last.reply({ type: 'marks_read', id: lastId(), list: { format: 'cue', marks: [], title: 'All', merged: 1 } });
    expect(await read).toEqual({ ok: true, format: 'cue', marks: [], title: 'All', merged: 1 });
    const plan = converter.planOf({ files: [{ name: 'a.mp4', info: mediaInfo(), analysis: null }], options: DEFAULT_OPTIONS });
    const made = { programmes: [], notes: { marksLeftOut: 0, marksMerged: 0, silenceSeconds: 0 } };
    workers.last.reply({ type: 'planned', id: lastId(), plan: made });
    expect(await plan).toBe(made);
    const album = converter.albumLoudness([]);
    workers.last.reply({ type: 'album_measured', id: lastId(), loudness: analysis().loudness });
    expect(await album).toEqual(analysis().loudness);
  });

  test('say why they have no answer', async () => {
    const error = { code: 'invalid_option', subject: '3', detail: 'line 3' } as const;
    const read = converter.readMarks(new Uint8Array(), '');
    workers.last.reply({ type: 'refused', id: lastId(), error });
    expect(await read).toEqual({ ok: false, error });
  });
});

test('samples and excerpts are asked for one after the other', async () => {
  const { signal } = new AbortController();
  const samples = converter.samples(source, wish, 3, 2, signal);
  const excerpt = converter.excerpt(source, DEFAULT_OPTIONS, signal);
  expect(types()).toEqual(['samples']);
  const made = { sampleRate: 48000, startSeconds: 3, planes: [] };
  workers.last.reply({ type: 'samples', id: lastId(), excerpt: made });
  expect(await samples).toEqual({ ok: true, excerpt: made });
  const bytes = new ArrayBuffer(3);
  workers.last.reply({ type: 'excerpt', id: lastId(), bytes, summary: finishedPart().summary });
  expect(await excerpt).toEqual({ ok: true, bytes, summary: finishedPart().summary });
});

test('envelopes are kept of the last files alone', () => {
  const store = new AnalysisStore();
  const files = Array.from({ length: 40 }, (_, index) => file(`${index}.mp3`));
  for (const one of files.slice(0, 32)) store.put(one, wish, analysis());
  expect(files[0] && store.get(files[0], wish)).toEqual(analysis());
  for (const one of files.slice(32)) store.put(one, wish, analysis());
  expect(files.map((one) => store.get(one, wish) !== null)).toEqual(files.map((_, index) => index === 0 || index > 8));
});

test('words are read of texts and of text tracks', async () => {
  const lyrics = { language: 'eng', lines: [{ startSeconds: 1, endSeconds: null, text: 'one' }] };
  const read = converter.readLyrics(new Uint8Array());
  workers.last.reply({ type: 'lyrics_read', id: lastId(), lyrics });
  expect(await read).toEqual({ ok: true, lyrics });
  const lrc = converter.writeLrc(lyrics, [], 'a');
  workers.last.reply({ type: 'lrc_written', id: lastId(), text: '[00:01.00]one\n' });
  expect(await lrc).toBe('[00:01.00]one\n');
  const track = converter.readTextTrack(source, 1, new AbortController().signal);
  expect(asked().at(-1)).toMatchObject({ type: 'text_track', file: source, track: 1 });
  workers.last.reply({ type: 'text_track_read', id: lastId(), lyrics });
  expect(await track).toEqual({ ok: true, lyrics });
});
