/** An encoder at the other end of a port, which answers when the test says so. */
import type { EncoderPort } from '../../web/src/engine/encoder_pool';
import type { EncodeReply, EncodeRequest } from '../../web/src/shared/protocol';

export class FakeEncoderPort implements EncoderPort {
  onmessage: ((event: MessageEvent<EncodeReply>) => void) | null = null;
  readonly requests: EncodeRequest[] = [];

  postMessage(request: EncodeRequest): void {
    this.requests.push(request);
  }

  close(): void {}

  reply(data: EncodeReply): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }

  /** Answers the oldest request; `false` where there is none. */
  encodeNext(): boolean {
    const request = this.requests.shift();
    if (!request) return false;
    const { job, index, frameCount } = request;
    const [first] = new Float32Array(request.samples);
    const { buffer } = new TextEncoder().encode(`segment ${first};`);
    this.reply({ type: 'encoded', job, index, frameCount, bytes: buffer, lowpassHz: 18600, samples: request.samples });
    return true;
  }

  failNext(): void {
    const request = this.requests.shift();
    if (!request) throw new Error('nothing was asked');
    const { job, index } = request;
    this.reply({ type: 'failed', job, index, error: { code: 'engine_crashed', detail: 'unreachable' } });
  }
}
