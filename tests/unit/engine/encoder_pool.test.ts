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

test('a job has no more encoders than it may, and the next one all of them again', () => {
  const ports = Array.from({ length: 4 }, () => new FakeEncoderPort());
  const pool = new EncoderPool(ports);
  const used = () => ports.map(({ requests }) => requests.length);
  pool.open(1, LISTENER, 2);
  expect([pool.limit, pool.limitBehindAnother]).toEqual([4, 2]);
  for (let index = 0; index < pool.limit; index += 1) pool.encode(request(index, new ArrayBuffer(8)));
  expect(used()).toEqual([2, 2, 0, 0]);
  pool.open(2, LISTENER);
  expect(pool.limit).toBe(8);
  pool.encode({ ...request(0, new ArrayBuffer(8)), job: 2 });
  expect(used()).toEqual([2, 2, 1, 0]);
});
