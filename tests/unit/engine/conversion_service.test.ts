import { beforeEach, describe, expect, test } from 'vitest';
import { ConversionService } from '../../../web/src/engine/conversion_service';
import { DEFAULT_OPTIONS } from '../../../web/src/shared/options';
import type { ConversionReply } from '../../../web/src/shared/protocol';
import { FakeConversionModule } from '../../fakes/fake_conversion_module';
import { FakeEncoderPort } from '../../fakes/fake_encoder_port';
import { RecordingOutput } from '../../fakes/recording_output';
import { file } from '../../fakes/samples';

const emptySource = {
  readAsArrayBuffer: () => new ArrayBuffer(0),
  slice: (start: number, end: number) => ({ start, size: end - start }),
  isReady: true,
  close: () => undefined,
};

/** Turns of the event loop, of which each step of a job takes one: a number that no load on the machine changes. */
const TURNS_UNTIL_SETTLED = 100;
async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS_UNTIL_SETTLED; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

let module: FakeConversionModule;
let ports: FakeEncoderPort[];
let outputs: RecordingOutput[];
let replies: ConversionReply[];
let service: ConversionService;
let clock: number;

function createService(encoders: number, loading: Promise<FakeConversionModule> = Promise.resolve(module)): void {
  service = new ConversionService({
    loading,
    openSource: (blob) => ({ ...emptySource, size: blob.size }),
    openOutput: () => {
      const output = new RecordingOutput();
      outputs.push(output);
      return Promise.resolve({ output });
    },
    yieldToEvents: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => clock,
    post: (reply) => replies.push(reply),
  });
  ports = Array.from({ length: encoders }, () => new FakeEncoderPort());
  service.start(ports, 'auto');
}

function convert(id = 1, follows = false): void {
  const output = { directory: ['unreel', 's'], name: `${id}.mp3` };
  service.convert({ type: 'convert', id, file: file('a.mp4'), options: DEFAULT_OPTIONS, output, follows });
}

/** Lets the encoders work until nothing is left to do, the last one first. */
async function encodeAll(): Promise<void> {
  await settled();
  while ([...ports].reverse().some((port) => port.encodeNext())) await settled();
}

const types = () => replies.map(({ type }) => type);
const last = () => replies.at(-1);

beforeEach(() => {
  module = new FakeConversionModule();
  outputs = [];
  replies = [];
  clock = 0;
  createService(2);
});

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

describe('converting', () => {
  test.each([1, 2, 3, 8])('writes the same file with %i encoders, whoever is first', async (encoders) => {
    createService(encoders);
    module.segments = 12;
    convert();
    await encodeAll();
    expect(last()).toMatchObject({ type: 'done', id: 1, blob: null, replace: 'none' });
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
    expect([module.mounts.size, module.openHandles, module.WORKERFS.reader]).toEqual([0, 0, null]);
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
    clock = 1000;
    service.pause(1);
    clock = 61_000;
    service.resume(1);
    clock = 62_000;
    await encodeAll();
    expect(last()).toMatchObject({ type: 'done', summary: { elapsedSeconds: 2 } });
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
    await settled();
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
    expect(outputs[1]?.text).toBe('segment 0;segment 1;segment 2;end');
  });
});

describe('failing', () => {
  test('a file that cannot be opened never touches the storage', async () => {
    module.openError = { code: 'no_audio', detail: '' };
    convert();
    await settled();
    expect(last()).toEqual({ type: 'failed', id: 1, error: module.openError, replace: 'none' });
    expect(outputs).toEqual([]);
    expect(module.mounts.size).toBe(0);
  });

  test('a failed read ends the job and deletes the partial file', async () => {
    module.beforeStep = (step) => (step > 4 ? { code: 'read_failed', detail: 'pread' } : null);
    convert();
    await settled();
    expect(last()).toMatchObject({ type: 'failed', error: { code: 'read_failed' }, replace: 'none' });
    expect(outputs).toMatchObject([{ state: 'discarded' }]);
    expect([module.mounts.size, module.openHandles]).toEqual([0, 0]);
  });

  test('a trap asks for a new worker, and does not call the broken module again', async () => {
    module.beforeStep = (step) => {
      if (step === 5) throw new WebAssembly.RuntimeError('unreachable');
      return null;
    };
    convert();
    await settled();
    expect(last()).toMatchObject({ type: 'failed', error: { code: 'engine_crashed' }, replace: 'conversion' });
    expect(module.openHandles).toBe(1);
    expect(outputs).toMatchObject([{ state: 'discarded' }]);
  });

  test('a failed encoder asks for new workers', async () => {
    convert();
    await settled();
    ports[1]?.failNext();
    await settled();
    expect(last()).toMatchObject({ type: 'failed', error: { code: 'engine_crashed' }, replace: 'all' });
    expect(outputs).toMatchObject([{ state: 'discarded' }]);
  });

  test('a full disk is called so', async () => {
    convert();
    await settled();
    const [output] = outputs;
    if (output) output.room = 20;
    await encodeAll();
    expect(last()).toMatchObject({ type: 'failed', error: { code: 'disk_full' } });
    expect(output?.state).toBe('discarded');
  });

  test('the next job runs', async () => {
    module.beforeStep = () => ({ code: 'damaged', detail: '' });
    convert(1);
    await settled();
    module.beforeStep = () => null;
    convert(2);
    await encodeAll();
    expect(last()).toMatchObject({ type: 'done', id: 2 });
  });
});

test('a memory that grew asks for a new worker after the job', async () => {
  module.memory = 200_000_000;
  convert();
  await encodeAll();
  expect(last()).toMatchObject({ type: 'done', replace: 'conversion' });
});
