import { beforeEach, describe, expect, test } from 'vitest';
import { begin, convert, encodeAll, encodeFirst, last, module, outputs, ports, settled } from '../../fakes/conversion_service_bench';

beforeEach(begin);

describe('failing', () => {
  test('a file that cannot be opened never touches the storage', async () => {
    module.openError = { code: 'no_audio', detail: '' };
    convert();
    await settled();
    expect(last()).toEqual({ type: 'failed', id: 1, error: module.openError, replace: 'none' });
    expect(outputs).toEqual([]);
    expect(module.mounts.size).toBe(0);
  });

  test('a failed read ends the job and deletes the partial file', async () => {
    module.segments = 50;
    convert();
    await encodeFirst();
    module.beforeStep = () => ({ code: 'read_failed', detail: 'pread' });
    await encodeAll();
    expect(last()).toMatchObject({ type: 'failed', error: { code: 'read_failed' }, replace: 'none' });
    expect(outputs).toMatchObject([{ state: 'discarded' }]);
    expect([module.mounts.size, module.openHandles]).toEqual([0, 0]);
  });

  test('a trap asks for a new worker, and does not call the broken module again', async () => {
    module.segments = 50;
    convert();
    await encodeFirst();
    module.beforeStep = () => {
      throw new WebAssembly.RuntimeError('unreachable');
    };
    await encodeAll();
    expect(last()).toMatchObject({ type: 'failed', error: { code: 'engine_crashed' }, replace: 'conversion' });
    expect(module.openHandles).toBe(1);
    expect(outputs).toMatchObject([{ state: 'discarded' }]);
  });

  test('a failed encoder asks for new workers', async () => {
    convert();
    await encodeFirst();
    ports[1]?.failNext();
    await settled();
    expect(last()).toMatchObject({ type: 'failed', error: { code: 'engine_crashed' }, replace: 'all' });
    expect(outputs).toMatchObject([{ state: 'discarded' }]);
  });

  test('a full disk is called so', async () => {
    convert();
    await encodeFirst();
    const [output] = outputs;
    if (output) output.room = 20;
    await encodeAll();
    expect(last()).toMatchObject({ type: 'failed', error: { code: 'disk_full' } });
    expect(output?.state).toBe('discarded');
  });

  test('the next job runs', async () => {
    module.beforeStep = () => ({ code: 'damaged', detail: '' });
    convert(1);
    await settled();
    module.beforeStep = () => null;
    convert(2);
    await encodeAll();
    expect(last()).toMatchObject({ type: 'done', id: 2 });
  });
});

test('a memory that grew asks for a new worker after the job', async () => {
  module.memory = 200_000_000;
  convert();
  await encodeAll();
  expect(last()).toMatchObject({ type: 'done', replace: 'conversion' });
});
