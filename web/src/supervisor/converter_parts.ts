import type { OutputPath, ReadStrategy } from '../shared/protocol';
import type { WorkerFactory } from './worker_factory';

/** What the supervisor needs of the browser it runs in. */
export interface ConverterParts {
  readonly factory: WorkerFactory;
  readonly encoders: number;
  readonly reads: ReadStrategy;
  /** Where results are written. */
  readonly directory: readonly string[];
  /** With all parts, and with the journal that speaks of them. */
  removeOutput(output: OutputPath, journal: OutputPath | null): Promise<void>;
}
