import { describe, expect, test } from 'vitest';
import { EncoderPool } from '../../../web/src/engine/encoder_pool';
import type { EncodeRequest } from '../../../web/src/shared/protocol';
import { FakeEncoderPort } from '../../fakes/fake_encoder_port';
import { encoderSettings } from '../../fakes/samples';

const LISTENER = { encoded: () => undefined, failed: () => undefined };

function request(index: number, samples: ArrayBuffer): EncodeRequest {
  const settings = encoderSettings({ channels: 1 });
  return { type: 'encode', job: 1, index, settings, warmUpFrames: 0, frameCount: 1, samples, samplesPerChannel: 2 };
}

describe('buffers for samples', () => {
  test('are used again once an encoder has given them back', () => {
    const port = new FakeEncoderPort();
    const pool = new EncoderPool([port]);
    pool.open(1, LISTENER);
    const first = pool.takeBuffer(8);
    pool.encode(request(0, first));
    expect(pool.takeBuffer(8)).not.toBe(first);
    port.encodeNext();
    expect(pool.takeBuffer(8)).toBe(first);
  });

  test('that are too short for a request are not', () => {
    const port = new FakeEncoderPort();
    const pool = new EncoderPool([port]);
    pool.open(1, LISTENER);
    pool.encode(request(0, pool.takeBuffer(8)));
    port.encodeNext();
    expect(pool.takeBuffer(12).byteLength).toBe(12);
  });

  test('are let go of when the job is over', () => {
    const port = new FakeEncoderPort();
    const pool = new EncoderPool([port]);
    pool.open(1, LISTENER);
    const first = pool.takeBuffer(8);
    pool.encode(request(0, first));
    port.encodeNext();
    pool.close();
    expect(pool.takeBuffer(8)).not.toBe(first);
  });
});
