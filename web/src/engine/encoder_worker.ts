/** Entry of an encoder worker: turns segments of PCM into MPEG frames. */
import createEncoderModule from '#wasm/encoder.mjs';
import type { EncodeReply, EncoderConnect, EncodeRequest, EncoderStatus } from '../shared/protocol';
import { describe } from './failures';
import { takeNetworkAway } from './no_network';
import { answerEncodeRequest } from './segment_encoding';
import type { EncoderModule } from './wasm_modules';

declare const self: DedicatedWorkerGlobalScope;

const loading = createEncoderModule().finally(() => takeNetworkAway(self));
/** By lane: a job is read while the last segments of the one before are encoded, and each has its own conversion worker. */
const ports = new Map<number, MessagePort>();

loading.catch((exception: unknown) => {
  const status: EncoderStatus = { type: 'unavailable', error: { code: 'engine_unavailable', detail: describe(exception) } };
  self.postMessage(status);
});

self.onmessage = ({ data }: MessageEvent<EncoderConnect>) => {
  // The old port's other end was in a worker that is no more; what it still sent is not worth encoding.
  ports.get(data.lane)?.close();
  ports.set(data.lane, data.port);
  void serve(data.lane, data.port).catch(() => undefined);
};

async function serve(lane: number, to: MessagePort): Promise<void> {
  const module: EncoderModule = await loading;
  to.onmessage = ({ data: request }: MessageEvent<EncodeRequest>) => {
    if (to === ports.get(lane)) reply(to, answerEncodeRequest(module, request));
  };
  reply(to, { type: 'ready' });
}

function reply(to: MessagePort, message: EncodeReply): void {
  to.postMessage(message, message.type === 'encoded' ? [message.bytes, message.samples] : []);
}
