/** A conversion service whose module, encoders, outputs and clock are the tests' own. */
import type { ConvertRequest } from '../../web/src/engine/conversion_job';
import { ConversionService } from '../../web/src/engine/conversion_service';
import type { ConversionReply } from '../../web/src/shared/protocol';
import { FakeConversionModule } from './fake_conversion_module';
import { FakeEncoderPort } from './fake_encoder_port';
import { JournalDisk } from './journal_disk';
import { RecordingOutput } from './recording_output';
import { DEFAULT_OPTIONS, file } from './samples';

const emptySource = {
  readAsArrayBuffer: () => new ArrayBuffer(0),
  slice: (start: number, end: number) => ({ start, size: end - start }),
  isReady: true,
  close: () => undefined,
};

/** Turns of the event loop, of which each step of a job takes one: a number that no load on the machine changes. */
const TURNS_UNTIL_SETTLED = 100;
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS_UNTIL_SETTLED; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export let module: FakeConversionModule;
export let ports: FakeEncoderPort[];
export let outputs: RecordingOutput[];
export let journals: JournalDisk;
export let replies: ConversionReply[];
export let service: ConversionService;
/** Milliseconds, as the service sees them. */
export const clock = { now: 0 };

export function createService(encoders: number, loading: Promise<FakeConversionModule> = Promise.resolve(module)): void {
  service = new ConversionService({
    loading,
    openSource: (blob) => ({ ...emptySource, size: blob.size }),
    openOutput: (path, keptBytes) => {
      const output = new RecordingOutput(path?.name ?? null);
      // What stands in the file of that name, which an earlier service may have left.
      output.text = (outputs.findLast(({ name }) => name !== null && name === path?.name)?.text ?? '').slice(0, keptBytes).padEnd(keptBytes, '.');
      outputs.push(output);
      return Promise.resolve({ output });
    },
    openJournal: (wish) => journals.open(wish),
    engine: 'test',
    drawPicture: () => Promise.resolve(null),
    yieldToEvents: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => clock.now,
    post: (reply) => replies.push(reply),
  });
  ports = Array.from({ length: encoders }, () => new FakeEncoderPort());
  service.start(ports, 'auto');
}

export function convert(id = 1, follows = false, changes: Partial<ConvertRequest> = {}): void {
  const output = { directory: ['unreel', 's'], name: `${id}.mp3` };
  service.convert({ type: 'convert', id, files: [file('a.mp4')], options: DEFAULT_OPTIONS, analyses: [null], output, journal: null, resumeFrom: [], follows, encoders: null, ...changes });
}

/** The first segment, with which an output is opened. */
export async function encodeFirst(): Promise<void> {
  await settled();
  ports[0]?.encodeNext();
  await settled();
}

/** Lets the encoders work until nothing is left to do, the last one first. */
export async function encodeAll(): Promise<void> {
  await settled();
  while ([...ports].reverse().some((port) => port.encodeNext())) await settled();
}

export const types = () => replies.map(({ type }) => type);
export const last = () => replies.at(-1);

/** Before each test. */
export function begin(): void {
  module = new FakeConversionModule();
  outputs = [];
  journals = new JournalDisk();
  replies = [];
  clock.now = 0;
  createService(2);
}

/** The worker is gone in the middle of whatever it did, and another one starts. */
export function crash(encoders: number): void {
  const { segments, programmes } = module;
  module = new FakeConversionModule();
  module.segments = segments;
  module.programmes = programmes;
  replies = [];
  createService(encoders);
}
