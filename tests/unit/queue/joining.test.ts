import { beforeEach, describe, expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import { findJob, EMPTY_QUEUE, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { filesOf, waitingJob, type WaitingJob } from '../../../web/src/queue/job';
import { byName, byTrack, hasTrackNumbers, joinedTitle } from '../../../web/src/queue/join_order';
import { convertedPart, file, mediaInfo, recipeAt } from '../../fakes/samples';

let queue: Queue;
const apply = (...events: QueueEvent[]) => (queue = events.reduce(reduceQueue, queue));
const names = () => queue.jobs.map(({ name }) => name);
const join = (...ids: string[]): QueueEvent => ({ type: 'joined', id: 'j', ids, order: ids, whole: { title: 'Both', fadeSeconds: null } });
const probed = (id: string, seconds: number, title = ''): QueueEvent => ({
  type: 'probed',
  found: new Map([[id, { ok: true, info: mediaInfo({ durationSeconds: seconds, tags: title === '' ? [] : [{ name: 'title', values: [title], language: '' }] }) }]]),
});

function joined() {
  const job = findJob(queue, 'j');
  if (job?.state !== 'waiting') throw new Error('nothing is joined');
  return job.source;
}

beforeEach(() => {
  queue = EMPTY_QUEUE;
  apply({ type: 'added', files: ['a', 'b', 'c'].map((id) => ({ id, ...plainFile(file(`${id}.mp3`)) })) });
});

describe('joining', () => {
  test('makes one job of several, in the order that was chosen, where the first of them stands', () => {
    apply(join('c', 'a'));
    expect(names()).toEqual(['Both', 'b.mp3']);
    expect(filesOf(joined()).map(({ name }) => name)).toEqual(['c.mp3', 'a.mp3']);
  });

  test('of fewer than two waiting files changes nothing', () => {
    const before = queue;
    apply(join('a'), join('a', 'gone'));
    expect(queue).toBe(before);
  });

  test('takes what was joined before apart', () => {
    apply(join('a', 'b'), { type: 'joined', id: 'k', ids: ['j', 'c'], order: ['c', 'b', 'a'], whole: { title: 'All', fadeSeconds: null } });
    const all = findJob(queue, 'k');
    expect(all?.state === 'waiting' && filesOf(all.source).map(({ name }) => name)).toEqual(['c.mp3', 'b.mp3', 'a.mp3']);
  });

  test('in another order stays the same job, with what it has of its own', () => {
    apply(join('a', 'b'), { type: 'adjusted', own: new Map([['j', { sound: { channels: 'mono' } }]]) });
    apply({ type: 'joined', id: 'new', ids: ['j'], order: ['b', 'a'], whole: { title: 'Turned', fadeSeconds: null } });
    expect(names()).toEqual(['Turned', 'c.mp3']);
    expect(filesOf(joined()).map(({ name }) => name)).toEqual(['b.mp3', 'a.mp3']);
    expect(joined()).toMatchObject({ file: { name: 'b.mp3' }, own: { sound: { channels: 'mono' }, written: { set: [{ name: 'title', value: 'Turned' }, {}] } } });
  });

  test('fades as it was told to, or as all files do', () => {
    const faded = (fadeSeconds: number | null): QueueEvent => ({ type: 'joined', id: 'j', ids: ['j'], order: ['a', 'b'], whole: { title: 'Both', fadeSeconds } });
    apply(join('a', 'b'));
    expect(joined().own.sound).toBeUndefined();
    apply({ type: 'adjusted', own: new Map([['j', { sound: { gainDb: 3 } }]]) }, faded(2));
    expect(joined().own.sound).toEqual({ gainDb: 3, fadeBetweenSeconds: 2 });
    apply(faded(null));
    expect(joined().own.sound).toEqual({ gainDb: 3 });
  });

  test('is undone', () => {
    apply(probed('a', 10), join('a', 'b'), { type: 'separated', id: 'j' });
    expect(names()).toEqual(['a.mp3', 'b.mp3', 'c.mp3']);
    expect(findJob(queue, 'a')).toMatchObject({ state: 'waiting', source: { info: { durationSeconds: 10 } } });
  });

  test('has the length of all files and a chapter for each, once all are known', () => {
    apply(probed('a', 10, 'First'), join('a', 'b'));
    expect(joined()).toMatchObject({ info: null, probe: { state: 'waiting' } });
    apply(probed('b', 20));
    expect(joined().info).toMatchObject({
      durationSeconds: 30,
      chapters: [
        { startSeconds: 0, endSeconds: 10, title: 'First' },
        { startSeconds: 10, endSeconds: 30, title: 'b' },
      ],
      audioTracks: [{ durationSeconds: 30, copyRefusal: 'several_clips' }],
    });
  });

  test('with a file that is of no use says so', () => {
    const error = { code: 'no_audio', detail: '' } as const;
    apply(join('a', 'b'), { type: 'probed', found: new Map([['b', { ok: false, error }]]) });
    expect(joined().probe).toEqual({ state: 'failed', error });
  });

  test('has the title that was chosen, and no number', () => {
    apply(join('a', 'b'));
    expect(joined().own.written?.set).toEqual([{ name: 'title', value: 'Both' }, { name: 'track', value: '' }]);
  });

  test('is converted as one, named after the whole', () => {
    apply(probed('a', 10), probed('b', 20), join('a', 'b'), { type: 'submitted', recipe: recipeAt(128) }, { type: 'started', id: 'j' });
    apply({ type: 'opened', id: 'j', info: mediaInfo({ durationSeconds: 10 }) });
    expect(findJob(queue, 'j')).toMatchObject({ source: { info: { durationSeconds: 30 } } });
    apply({ type: 'done', id: 'j', parts: [convertedPart()], now: 1 });
    expect(findJob(queue, 'j')).toMatchObject({ state: 'done', fileName: 'Both.mp3' });
  });

  test('that fails can be taken apart still', () => {
    apply(join('a', 'b'), { type: 'submitted', recipe: recipeAt(128) }, { type: 'started', id: 'j' });
    apply({ type: 'failed', id: 'j', error: { code: 'no_audio', detail: '' } }, { type: 'reopened', id: 'j' }, { type: 'separated', id: 'j' });
    expect(names()).toEqual(['a.mp3', 'b.mp3', 'c.mp3']);
  });
});

describe('orders', () => {
  const part = (name: string, track?: string): WaitingJob => {
    const job = waitingJob(name, plainFile(file(name)));
    const tags = track === undefined ? [] : [{ name: 'track', values: [track], language: '' }];
    return { ...job, source: { ...job.source, info: mediaInfo({ tags }) } };
  };
  const idsOf = (parts: readonly WaitingJob[]) => parts.map(({ id }) => id);

  test('of names count numbers', () => {
    expect(idsOf(byName([part('10 b'), part('9 a'), part('1 c')]))).toEqual(['1 c', '9 a', '10 b']);
  });

  test('of tracks put those without a number last', () => {
    const parts = [part('x'), part('b', '10/12'), part('c', '2/12'), part('a')];
    expect(idsOf(byTrack(parts))).toEqual(['c', 'b', 'a', 'x']);
    expect(hasTrackNumbers(parts)).toBe(false);
    expect(hasTrackNumbers(parts.slice(1, 3))).toBe(true);
  });

  test('a whole is called what all are of, or else as its first', () => {
    expect(joinedTitle([part('one.mp3'), part('two.mp3')])).toBe('one');
    const album = (name: string) => ({ ...part(name), source: { ...part(name).source, info: mediaInfo({ tags: [{ name: 'album', values: ['All'], language: '' }] }) } });
    expect(joinedTitle([album('a'), album('b')])).toBe('All');
  });
});
