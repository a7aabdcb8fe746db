import type { ErrorReport } from '../shared/errors';
import type { EncodeReply, EncodeRequest } from '../shared/protocol';
import { crashReport } from './failures';
import type { EncoderModule, SegmentEncoderHandle } from './wasm_modules';

export function answerEncodeRequest(module: EncoderModule, request: EncodeRequest): EncodeReply {
  const { job, index, frameCount } = request;
  try {
    const encoded = encodeSegment(module, request);
    if ('error' in encoded) return { type: 'failed', job, index, error: encoded.error };
    return { type: 'encoded', job, index, frameCount, ...encoded, samples: request.samples };
  } catch (exception) {
    return { type: 'failed', job, index, error: crashReport(exception) };
  }
}

interface Encoded {
  readonly bytes: ArrayBuffer;
  readonly lowpassHz: number;
}

function encodeSegment(module: EncoderModule, request: EncodeRequest): Encoded | { readonly error: ErrorReport } {
  const created = module.SegmentEncoder.create(request.settings, request.warmUpFrames, request.frameCount);
  if ('error' in created) return created;
  const { encoder } = created;
  const error = feed(encoder, request);
  const finished = error ? { error } : encoder.finish();
  const encoded =
    'error' in finished ? finished : { bytes: finished.bytes.slice().buffer, lowpassHz: finished.lowpassHz };
  encoder.delete();
  return encoded;
}

/** In pieces, so that the memory of the WebAssembly module stays small. */
function feed(encoder: SegmentEncoderHandle, request: EncodeRequest): ErrorReport | null {
  const { samplesPerChannel, settings } = request;
  const samples = new Float32Array(request.samples);
  for (let done = 0; done < samplesPerChannel; done += encoder.inputCapacity) {
    const count = Math.min(encoder.inputCapacity, samplesPerChannel - done);
    for (let channel = 0; channel < settings.channels; channel += 1) {
      const from = channel * samplesPerChannel + done;
      encoder.input(channel).set(samples.subarray(from, from + count));
    }
    const { error } = encoder.encode(count);
    if (error) return error;
  }
  return null;
}
