import { describe, expect, test } from 'vitest';
import { LocalRecords, parseRecord } from '../../../web/src/supervisor/result_records';
import { FakeStorage } from '../../fakes/fake_private_files';
import { summary } from '../../fakes/samples';
import { record } from './result_store_under_test';

describe('records', () => {
  test('come back as they were', () => {
    const warnings = [{ code: 'cut_off', expectedSeconds: 2, convertedSeconds: 1 }] as const;
    const gain = { gainDb: 2.8, limits: false, ceilingDbtp: -1, measuredLufs: -20, reachedLufs: -17.2, why: 'peak' } as const;
    const loudness = { gain, lufs: -17.2, truePeakDbtp: null };
    const kept = { ...record(), summary: summary({ warnings, loudness }) };
    expect(parseRecord(JSON.stringify(kept))).toEqual(kept);
  });

  test.each([
    '',
    'null',
    '[]',
    '{"id":"a"}',
    JSON.stringify({ ...record(), fileName: 7 }),
    JSON.stringify({ ...record(), finishedAt: '2026' }),
    JSON.stringify({ ...record(), summary: null }),
    JSON.stringify({ ...record(), result: { ...record().result, directory: ['elsewhere', 'x'] } }),
    JSON.stringify({ ...record(), result: { ...record().result, bytes: -1 } }),
    JSON.stringify({ ...record(), result: { where: 'memory', bytes: 1 } }),
  ])('%s is none', (json) => {
    expect(parseRecord(json)).toBeNull();
  });

  test('lose warnings nobody knows', () => {
    const json = JSON.stringify({ ...record(), summary: { ...summary(), warnings: [{ code: 'constructor' }, null, 1] } });
    expect(parseRecord(json)?.summary.warnings).toEqual([]);
  });

  test('that are none are deleted, other entries are left alone', async () => {
    const storage = new FakeStorage();
    storage.setItem('unreel.result.x', 'junk');
    storage.setItem('unreel.result.y', JSON.stringify(record({ id: 'z' })));
    storage.setItem('unreel.bitrate', '192');
    expect(await new LocalRecords(storage.asStorage()).all()).toEqual([]);
    expect(Object.keys(storage)).toEqual(['unreel.bitrate']);
  });

  test('are not kept where there is no room, and that is all', () => {
    const storage = new FakeStorage();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    new LocalRecords(storage.asStorage()).keep([record()]);
  });
});
