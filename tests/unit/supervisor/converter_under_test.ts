/** A WorkerConverter over pretended workers, and what it told, for the tests of a file. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { Conversion, ConversionListener } from '../../../web/src/shared/converter';
import type { ErrorReport } from '../../../web/src/shared/errors';
import type { OutputPath } from '../../../web/src/shared/protocol';
import { WorkerConverter } from '../../../web/src/supervisor/converter';
import { FakeWorkers } from '../../fakes/fake_worker';
import { DEFAULT_OPTIONS, file } from '../../fakes/samples';

export let workers: FakeWorkers;
export let converter: WorkerConverter;
export let removed: string[];
export let told: string[];
export let failures: ErrorReport[];

export const listener: ConversionListener = {
  opened: () => told.push('opened'),
  progress: () => told.push('progress'),
  paused: () => told.push('paused'),
  resumed: () => told.push('resumed'),
  done: (parts) => told.push(`done in ${parts.map(({ result }) => result.where).join()}`),
  failed(error) {
    told.push(`failed: ${error.code}`);
    failures.push(error);
  },
  cancelled: () => told.push('cancelled'),
};

export const convert = (id = 'a'): Conversion => converter.convert({ id, files: [file('a.mp4')], options: DEFAULT_OPTIONS, resumeFrom: null }, listener);

/** What the conversion worker that lives now was asked, but for its start. */
export const asked = () => workers.last.messages.slice(1);

export function lastId(): number {
  const ids = asked().flatMap((message) => ('id' in message && message.type !== 'cancel' && message.type !== 'check_recipe' ? [message.id] : []));
  const last = ids.at(-1);
  if (last === undefined) throw new Error('nothing was asked');
  return last;
}

export function ready(): void {
  workers.last.reply({ type: 'ready', versions: { ffmpeg: '7.1.5' } });
}

/** Makes a new one for each test of the file that calls this; time is pretended too. */
export function useConverter(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    workers = new FakeWorkers();
    removed = [];
    told = [];
    failures = [];
    converter = new WorkerConverter({
      factory: workers,
      encoders: 3,
      reads: 'auto',
      directory: ['unreel', 'session'],
      removeOutput(output: OutputPath, journal: OutputPath | null) {
        removed.push(journal ? `${output.name} with ${journal.name}` : output.name);
        return Promise.resolve();
      },
    });
  });
  afterEach(() => vi.useRealTimers());
}
