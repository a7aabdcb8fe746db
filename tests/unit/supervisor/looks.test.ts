import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { analysis, file, finishedPart } from '../../fakes/samples';
import { asked, convert, converter, lastId, ready, useConverter, workers } from './converter_under_test';

useConverter();
beforeEach(ready);

const types = () => asked().map(({ type }) => type);
const analysed = (id: number) => workers.last.reply({ type: 'analysed', id, analysis: analysis(), replace: 'none' });
const verify = (signal = new AbortController().signal) => converter.verify(file('a.mp3'), signal);
const pass = () => converter.analyse(file('b.mp4'), { recipe: DEFAULT_RECIPE, track: null }, () => undefined, new AbortController().signal);

describe('a result that is decoded once more', () => {
  test('is told of, and not taken for a file that somebody looks at', async () => {
    const heard: string[] = [];
    converter.watchAnalyses(({ name }) => heard.push(name));
    const outcome = verify();
    analysed(lastId());
    expect(await outcome).toEqual({ ok: true, analysis: analysis() });
    expect(heard).toEqual([]);
  });

  test('waits while somebody waits for a pass', () => {
    void pass();
    void verify();
    expect(types()).toEqual(['analyse']);
    analysed(lastId());
    expect(types()).toEqual(['analyse', 'analyse']);
  });

  test('gives way to a pass that somebody waits for, and begins anew after it', () => {
    void verify();
    const checkId = lastId();
    void pass();
    expect(types()).toEqual(['analyse', 'cancel', 'analyse']);
    workers.last.reply({ type: 'cancelled', id: checkId });
    expect(types()).toHaveLength(3);
    analysed(lastId());
    expect(types()).toEqual(['analyse', 'cancel', 'analyse', 'analyse']);
    expect(workers.conversions).toHaveLength(1);
  });

  test('gives way to a conversion, and begins anew after it', () => {
    void verify();
    const checkId = lastId();
    convert();
    expect(types()).toEqual(['analyse', 'cancel']);
    workers.last.reply({ type: 'cancelled', id: checkId });
    expect(types()).toEqual(['analyse', 'cancel', 'convert']);
    workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'none' });
    expect(types()).toEqual(['analyse', 'cancel', 'convert', 'analyse']);
  });

  test('is given up with what it was for', async () => {
    const giveUp = new AbortController();
    const outcome = verify(giveUp.signal);
    giveUp.abort();
    expect(await outcome).toMatchObject({ ok: false });
    expect(types()).toEqual(['analyse', 'cancel']);
  });
});

test('conversions that begin while it is gentle have half of the encoders', () => {
  converter.setGentle(true);
  convert();
  expect(asked().at(-1)).toMatchObject({ type: 'convert', encoders: 1 });
  workers.last.reply({ type: 'done', id: lastId(), parts: [finishedPart()], replace: 'none' });
  converter.setGentle(false);
  convert('b');
  expect(asked().at(-1)).toMatchObject({ type: 'convert', encoders: null });
});
