import type { ConversionReply, ConversionRequest } from '../../web/src/shared/protocol';
import type { EngineWorker, WorkerFactory } from '../../web/src/supervisor/worker_factory';

export class FakeWorker implements EngineWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  isTerminated = false;
  readonly messages: ConversionRequest[] = [];

  postMessage(message: unknown): void {
    this.messages.push(message as ConversionRequest);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  reply(data: ConversionReply): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }

  crash(message: string): void {
    // Node.js has no ErrorEvent.
    this.onerror?.(Object.assign(new Event('error'), { message, filename: 'worker.js', lineno: 1 }) as ErrorEvent);
  }
}

export class FakeWorkers implements WorkerFactory {
  readonly conversions: FakeWorker[] = [];
  readonly encoders: FakeWorker[] = [];

  conversion(): FakeWorker {
    const worker = new FakeWorker();
    this.conversions.push(worker);
    return worker;
  }

  encoder(): FakeWorker {
    const worker = new FakeWorker();
    this.encoders.push(worker);
    return worker;
  }

  get last(): FakeWorker {
    const worker = this.conversions.at(-1);
    if (!worker) throw new Error('no worker was started');
    return worker;
  }

  get alive(): number {
    return [...this.conversions, ...this.encoders].filter(({ isTerminated }) => !isTerminated).length;
  }
}
