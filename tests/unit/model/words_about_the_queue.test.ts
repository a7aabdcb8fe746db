import { expect, test } from 'vitest';
import { adjustMessages } from '../../../web/src/messages/adjust';
import { messages } from '../../../web/src/messages/messages';
import { announcement } from '../../../web/src/model/announcements';
import { pageTitle } from '../../../web/src/model/page_title';
import { plainFile } from '../../../web/src/queue/added_file';
import type { Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { EMPTY_QUEUE, reduceQueue } from '../../../web/src/queue/queue';
import { convertedPart, file, recipeAt } from '../../fakes/samples';

const submitted: QueueEvent = { type: 'submitted', recipe: recipeAt(192) };
const started = (id: string): QueueEvent => ({ type: 'started', id });
const done = (id: string): QueueEvent => ({ type: 'done', id, parts: [convertedPart()], now: 0 });
const failed = (id: string): QueueEvent => ({ type: 'failed', id, error: { code: 'no_audio', detail: '' } });

function queueOf(count: number, ...events: QueueEvent[]): Queue {
  const files = Array.from({ length: count }, (_, index) => ({ id: `${index}`, ...plainFile(file(`${index}.mp4`)) }));
  return [{ type: 'added', files } as const, ...events].reduce(reduceQueue, EMPTY_QUEUE);
}

/** What is said of the last event. */
function said(queue: Queue, event: QueueEvent): string | null {
  return announcement(queue, reduceQueue(queue, event));
}

test('each start and end of a few files is said', () => {
  expect(said(queueOf(2, submitted), started('0'))).toBe('Converting 0.mp4.');
  expect(said(queueOf(2, submitted, started('0')), done('0'))).toBe('0.mp3 is ready to save.');
});

test('files that are joined, and separated again, are no new ones', () => {
  const join: QueueEvent = { type: 'joined', id: 'j', ids: ['0', '1'], order: ['0', '1'], whole: { title: 'Both', fadeSeconds: null } };
  expect(said(queueOf(3), join)).toBe('2 files joined into Both.');
  expect(said(queueOf(3, join), { type: 'separated', id: 'j' })).toBeNull();
});

test('of many files only failures and the end are said', () => {
  expect(said(queueOf(30, submitted), started('0'))).toBeNull();
  expect(said(queueOf(30, submitted, started('0')), done('0'))).toBeNull();
  expect(said(queueOf(30, submitted, started('0')), failed('0'))).toBe('0.mp4 failed. This file has no sound in it.');
});

test('the end of a batch is summed up', () => {
  const last = queueOf(2, submitted, started('0'), failed('0'), started('1'));
  expect(said(last, done('1'))).toBe('1.mp3 is ready to save. 1 of 2 files done, 1 failed.');
  expect(messages.batch.summary(queueOf(2, submitted, started('0'), done('0'), started('1'), done('1')).batch)).toBe('All 2 files are done.');
  const three: QueueEvent = { type: 'done', id: '0', parts: [convertedPart(), convertedPart(), convertedPart()], now: 0 };
  expect(said(queueOf(1, submitted, started('0')), three)).toMatch(/The file is done: 3 MP3s\.$/);
  expect(messages.batch.summary(queueOf(2, submitted, started('0'), three, started('1'), done('1')).batch)).toBe('All 2 files are done: 4 MP3s.');
  expect(messages.batch.summary(queueOf(2, submitted, started('0'), three, started('1'), failed('1')).batch)).toBe('1 of 2 files done: 3 MP3s, 1 failed.');
});

test('what cannot be converted is said as soon as it is known, once', () => {
  const bad = { ok: false, error: { code: 'no_audio', detail: '' } } as const;
  const probed = (...ids: string[]): QueueEvent => ({ type: 'probed', found: new Map(ids.map((id) => [id, bad])) });
  expect(said(queueOf(3), probed('0'))).toBe('0.mp4 cannot be converted. This file has no sound in it.');
  expect(said(queueOf(3), probed('0', '2'))).toBe('2 files cannot be converted.');
  expect(said(queueOf(3, probed('0')), probed('0'))).toBeNull();
});

const outlook = { fraction: 0.384, speed: 40, secondsLeft: 240, paused: false };

test('the title tells how far it is, and when it is time to come back', () => {
  expect(pageTitle(EMPTY_QUEUE, 0, outlook)).toBe('Unreel');
  expect(pageTitle(queueOf(1, submitted, started('0')), 0.384, outlook)).toBe('38% · 0.mp4 · Unreel');
  const over = queueOf(1, submitted, started('0'), done('0'));
  expect(pageTitle(over, 0, outlook)).toBe('Done · Unreel');
  expect(pageTitle(reduceQueue(over, { type: 'saved', ids: ['0'], now: 1 }), 0, outlook)).toBe('Unreel');
});

test('the title of several files tells how far all of them are', () => {
  const queue = queueOf(3, submitted, started('0'), done('0'), started('1'));
  expect(pageTitle(queue, 0.9, outlook)).toBe('38% · 1 of 3 · about 4 min left · Unreel');
  expect(pageTitle(queue, 0.9, { ...outlook, secondsLeft: null })).toBe('38% · 1 of 3 · Unreel');
  expect(pageTitle(queue, 0.9, { ...outlook, paused: true })).toBe('38% · 1 of 3 · paused · Unreel');
});

test('common bitrates are explained', () => {
  expect(adjustMessages.encoding.constantChoice(192)).toBe('192 kbit/s – high, good for music');
  expect(adjustMessages.encoding.constantChoice(144)).toBe('144 kbit/s');
});
