import type { Converter } from '../shared/converter';
import { WorkerConverter } from './converter';
import { encoderCount } from './encoder_count';
import { removeFile, removeParts } from './private_files';
import { readStrategy } from './read_strategy';
import { outputDirectory, sessionId } from './session';
import { browserWorkers } from './worker_factory';

/** Starts the engine at once, so that it stands ready when the first file is chosen. */
export function createConverter(options: { readonly encoders?: number } = {}): Converter {
  return new WorkerConverter({
    factory: browserWorkers,
    encoders: options.encoders ?? encoderCount(location.search, navigator.hardwareConcurrency),
    reads: readStrategy(location.search),
    directory: outputDirectory(sessionId),
    async removeOutput(output, journal) {
      const root = await navigator.storage.getDirectory();
      await removeParts(root, output);
      if (journal) await removeFile(root, journal);
    },
  });
}
