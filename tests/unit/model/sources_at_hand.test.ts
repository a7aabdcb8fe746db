import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createSourcesAtHand } from '../../../web/src/model/sources_at_hand';
import { plainFile } from '../../../web/src/queue/added_file';
import { EMPTY_QUEUE, reduceQueue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import type { Verification } from '../../../web/src/shared/verification';
import { convertedPart, file } from '../../fakes/samples';

const CLEAN: Verification = { isWhole: true, expectedSamples: 1, decodedSamples: 1, sampleRate: 44100, damagedPieces: 0, lufs: -14, truePeakDbtp: -1 };

function after(...events: readonly QueueEvent[]) {
  return heldAfter(true, ...events);
}

function heldAfter(verifies: boolean, ...events: readonly QueueEvent[]) {
  const sources = createSourcesAtHand(signal(verifies));
  let queue = EMPTY_QUEUE;
  const made: readonly QueueEvent[] = [
    { type: 'added', files: [{ ...plainFile(file('a.mp4')), id: 'a' }] },
    { type: 'submitted', recipe: DEFAULT_RECIPE },
    { type: 'started', id: 'a' },
  ];
  for (const event of [...made, ...events]) {
    queue = reduceQueue(queue, event);
    sources.follow(event, queue);
  }
  return sources.of('a')?.source.file.name ?? null;
}

const done: QueueEvent = { type: 'done', id: 'a', parts: [convertedPart()], now: 1 };
const verified = (changes: Partial<Verification>): QueueEvent => ({ type: 'verified', id: 'a', verification: { ...CLEAN, ...changes } });

test('the source of a result is kept until it is known to be of no use', () => {
  expect(after(done)).toBe('a.mp4');
  expect(after(done, verified({}))).toBeNull();
  expect(after(done, verified({ isWhole: false }))).toBe('a.mp4');
  expect(after(done, verified({ truePeakDbtp: 0.4 }))).toBe('a.mp4');
  expect(after(done, { type: 'removed', ids: ['a'] })).toBeNull();
});

test('that of one of several MP3s is not', () => {
  expect(after({ ...done, parts: [convertedPart(), convertedPart()] })).toBeNull();
  expect(after({ type: 'failed', id: 'a', error: { code: 'disk_full', detail: '' } })).toBeNull();
});

test('where nobody looks at results, no source is kept', () => {
  expect(heldAfter(false, done)).toBeNull();
});
