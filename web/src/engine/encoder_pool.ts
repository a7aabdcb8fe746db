import type { ErrorReport } from '../shared/errors';
import type { EncodeReply, EncodeRequest } from '../shared/protocol';

/** The parts of a `MessagePort` that the pool takes. */
export interface EncoderPort {
  onmessage: ((event: MessageEvent<EncodeReply>) => void) | null;
  postMessage(request: EncodeRequest, transfer: Transferable[]): void;
  close(): void;
}

export type EncodedSegment = Extract<EncodeReply, { type: 'encoded' }>;

export interface PoolListener {
  encoded(segment: EncodedSegment): void;
  failed(error: ErrorReport): void;
}

interface Encoder {
  readonly port: EncoderPort;
  /** Segments it was sent and has not answered, those of jobs that are over included. */
  load: number;
}

/** The encoder workers, as the conversion worker sees them. Serves one job at a time. */
export class EncoderPool {
  readonly #encoders: readonly Encoder[];
  readonly #whenReady: Promise<void>;
  /** Buffers that came back. Used again, for an engine is in no hurry to collect megabytes that were moved to and fro. */
  #spareBuffers: ArrayBuffer[] = [];
  #job: { readonly id: number; readonly listener: PoolListener; inFlight: number } | null = null;
  /** Those that the job at hand may have. */
  #used: readonly Encoder[];

  constructor(ports: readonly EncoderPort[]) {
    this.#encoders = ports.map((port) => ({ port, load: 0 }));
    this.#used = this.#encoders;
    this.#whenReady = Promise.all(this.#encoders.map((encoder) => this.#listen(encoder))).then(() => undefined);
  }

  /** Resolves when every encoder has loaded. */
  get whenReady(): Promise<void> {
    return this.#whenReady;
  }

  /**
   * How many segments may be in flight: one in work for each encoder, and for up to four of them the next one waiting at its door.
   * This times the size of a segment bounds the memory.
   */
  get limit(): number {
    return this.#used.length + Math.min(this.#used.length, 4);
  }

  /** The same while the encoders still have segments of the job before: one for each, to go on with at once. */
  get limitBehindAnother(): number {
    return this.#used.length;
  }

  get inFlight(): number {
    return this.#job?.inFlight ?? 0;
  }

  /** Replies to requests of other jobs, which come in late, are dropped from now on. `encoders`: the job has no more; `null`: all. */
  open(id: number, listener: PoolListener, encoders: number | null = null): void {
    this.#job = { id, listener, inFlight: 0 };
    this.#used = this.#encoders.slice(0, encoders === null ? undefined : Math.max(encoders, 1));
  }

  close(): void {
    this.#job = null;
    this.#spareBuffers = [];
  }

  /** A buffer for the samples of one request, of at least so many bytes. */
  takeBuffer(byteLength: number): ArrayBuffer {
    const spare = this.#spareBuffers.pop();
    return spare && spare.byteLength >= byteLength ? spare : new ArrayBuffer(byteLength);
  }

  /** Hands the samples over to the encoder that has least to do. */
  encode(request: EncodeRequest): void {
    const encoder = this.#used.reduce((least, other) => (other.load < least.load ? other : least));
    encoder.load += 1;
    if (this.#job?.id === request.job) this.#job.inFlight += 1;
    encoder.port.postMessage(request, [request.samples]);
  }

  #listen(encoder: Encoder): Promise<void> {
    return new Promise((resolve) => {
      encoder.port.onmessage = ({ data: reply }) => {
        if (reply.type === 'ready') {
          resolve();
          return;
        }
        encoder.load -= 1;
        if (this.#job?.id !== reply.job) return;
        this.#job.inFlight -= 1;
        if (reply.type === 'encoded') {
          this.#spareBuffers.push(reply.samples);
          this.#job.listener.encoded(reply);
        } else {
          this.#job.listener.failed(reply.error);
        }
      };
    });
  }
}
