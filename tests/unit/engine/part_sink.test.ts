import { beforeEach, expect, test } from 'vitest';
import { PartSink } from '../../../web/src/engine/part_sink';
import { RecordingOutput } from '../../fakes/recording_output';

const bytes = (text: string) => new TextEncoder().encode(text);

let outputs: RecordingOutput[];
let sink: PartSink;

beforeEach(() => {
  outputs = [];
  sink = new PartSink((part) => {
    const output = new RecordingOutput(`${part}.mp3`);
    outputs.push(output);
    return Promise.resolve({ output });
  });
});

function write(part: number, text: string): void {
  sink.begin(part);
  sink.write(0, bytes(text));
  sink.end(part);
}

test('what is written before an output is open comes to it', async () => {
  sink.begin(0);
  expect(sink.write(0, bytes('abc'))).toBe(3);
  expect(outputs).toEqual([]);
  expect(await sink.settle()).toBeNull();
  expect(sink.write(3, bytes('def'))).toBe(3);
  expect(sink.isSettled).toBe(true);
  sink.end(0);
  expect(await sink.settle()).toBeNull();
  expect(outputs).toMatchObject([{ text: 'abcdef', state: 'finished' }]);
});

test('an output that is prepared takes what is written at once, and is gone where its part never began', async () => {
  await sink.prepare(0);
  sink.begin(0);
  sink.write(0, bytes('abc'));
  expect(sink.isSettled).toBe(true);
  expect(outputs[0]?.text).toBe('abc');
  await sink.prepare(1);
  write(2, 'two');
  await sink.settle();
  expect(outputs.map(({ name, state }) => [name, state])).toEqual([
    ['0.mp3', 'open'],
    ['1.mp3', 'discarded'],
    ['2.mp3', 'finished'],
  ]);
});

test('several parts of one call are written one after the other', async () => {
  write(0, 'one');
  write(1, 'two');
  sink.begin(2);
  sink.write(0, bytes('thr'));
  await sink.settle();
  expect(outputs.map(({ text, state }) => [text, state])).toEqual([
    ['one', 'finished'],
    ['two', 'finished'],
    ['thr', 'open'],
  ]);
});

test('what is cleared is written anew, before and after its output is open', async () => {
  expect(sink.clear()).toBe(true);
  sink.begin(0);
  sink.write(0, bytes('abc'));
  expect(sink.clear()).toBe(true);
  sink.write(0, bytes('x'));
  await sink.settle();
  expect(outputs[0]?.text).toBe('x');
  expect(sink.clear()).toBe(true);
  expect(outputs[0]?.text).toBe('');
});

test('an output that cannot be opened, or takes too little, says why', async () => {
  const full = { code: 'disk_full', detail: '' } as const;
  const refusing = new PartSink(() => Promise.resolve({ error: full }));
  refusing.begin(0);
  expect(await refusing.settle()).toBe(full);
  expect(refusing.begin(1)).toBe(false);
  sink.begin(0);
  await sink.settle();
  const [output] = outputs;
  if (output) output.room = 2;
  expect(sink.write(0, bytes('abc'))).toBe(0);
  expect(sink.failure?.code).toBe('disk_full');
});

test('nothing stays of parts that are discarded, finished or not', async () => {
  write(0, 'one');
  sink.begin(1);
  sink.write(0, bytes('t'));
  await sink.settle();
  await sink.discard();
  expect(outputs.map(({ state }) => state)).toEqual(['discarded', 'discarded']);
});

test('what is in memory is handed out by its part', async () => {
  const inMemory = new PartSink(() => Promise.resolve({ output: new RecordingOutput() }));
  inMemory.begin(3);
  inMemory.write(0, bytes('abc'));
  inMemory.end(3);
  await inMemory.settle();
  expect(await inMemory.blobOf(3)?.text()).toBe('abc');
  expect(inMemory.blobOf(0)).toBeNull();
});
