import { beforeEach, describe, expect, test } from 'vitest';
import { plainFile } from '../../../web/src/queue/added_file';
import type { Job } from '../../../web/src/queue/job';
import { EMPTY_QUEUE, findJob, reduceQueue, type Queue } from '../../../web/src/queue/queue';
import type { QueueEvent } from '../../../web/src/queue/queue_event';
import { chooseEncoder } from '../../../web/src/recipe/encoder_choice';
import { estimateBytes, tagBytesAbout } from '../../../web/src/recipe/estimate';
import { merge, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import type { ErrorCode } from '../../../web/src/shared/errors';
import type { MediaInfo } from '../../../web/src/shared/media';
import { DEFAULT_RECIPE, type Recipe } from '../../../web/src/shared/recipe';
import { audioTrack, convertedPart, draftOf, file, mediaInfo, storedResult, summary } from '../../fakes/samples';

let queue: Queue;

function apply(...events: QueueEvent[]): void {
  for (const event of events) queue = reduceQueue(queue, event);
}

function job(id: string): Job {
  const found = findJob(queue, id);
  if (!found) throw new Error(`no job ${id}`);
  return found;
}

function optionsOf(id: string) {
  const found = job(id);
  if (found.state !== 'queued' && found.state !== 'running') throw new Error(`${id} is ${found.state}`);
  return found.options;
}

const recipe = (own: OwnRecipe): Recipe => merge(DEFAULT_RECIPE, own);
const submitted = (own: OwnRecipe = {}): QueueEvent => ({ type: 'submitted', recipe: recipe(own) });
const probed = (id: string, changes: Partial<MediaInfo> = {}): QueueEvent => ({ type: 'probed', found: new Map([[id, { ok: true, info: mediaInfo(changes) }]]) });
const notProbed = (id: string, code: ErrorCode): QueueEvent => ({ type: 'probed', found: new Map([[id, { ok: false, error: { code, detail: '' } }]]) });
const doneEvent = (id: string): QueueEvent => ({ type: 'done', id, parts: [convertedPart()], now: 7 });
const ids = (): readonly string[] => queue.jobs.map(({ id }) => id);

const THREE_TRACKS = mediaInfo({
  audioTracks: [audioTrack(), audioTrack({ language: 'ger', title: 'Kommentar' }), audioTrack({ language: 'fre', canConvert: false }), audioTrack({ language: 'jpn' })],
  defaultTrack: 1,
});

beforeEach(() => {
  queue = EMPTY_QUEUE;
  apply({ type: 'added', files: [{ id: 'a', ...plainFile(file('a.mp4')) }, { id: 'b', ...plainFile(file('b.mkv', 'media media')) }] });
});

describe('what a file has of its own', () => {
  test('is added to the recipe for all files', () => {
    apply({ type: 'adjusted', own: new Map([['a', { sound: { gainDb: 3 } }]]) }, submitted({ encoding: { mode: 'abr' } }));
    expect(optionsOf('a').recipe).toEqual(recipe({ encoding: { mode: 'abr' }, sound: { gainDb: 3 } }));
    expect(optionsOf('b').recipe).toEqual(recipe({ encoding: { mode: 'abr' } }));
  });

  test('is kept when everything waits again, and when it is tried again', () => {
    apply({ type: 'adjusted', own: new Map([['a', { sound: { gainDb: 3 } }]]) }, submitted(), { type: 'unqueued' }, submitted());
    apply({ type: 'started', id: 'a' }, { type: 'failed', id: 'a', error: { code: 'disk_full', detail: '' } });
    apply({ type: 'retried', id: 'a', recipe: recipe({ encoding: { vbrQuality: 0 } }) });
    expect(optionsOf('a').recipe).toEqual(recipe({ encoding: { vbrQuality: 0 }, sound: { gainDb: 3 } }));
  });

  test('can be changed for many at once, while they wait', () => {
    apply(submitted());
    const before = queue;
    apply({ type: 'adjusted', own: new Map([['a', { track: '1' }]]) }, { type: 'covered', ids: ['a'], cover: new Blob(['x']) });
    expect(queue).toBe(before);
  });

  test('may be a cover', () => {
    const cover = new Blob(['picture']);
    apply({ type: 'covered', ids: ['a', 'b'], cover }, { type: 'covered', ids: ['b'], cover: null }, submitted());
    expect(optionsOf('a').cover).toBe(cover);
    expect(optionsOf('b').cover).toBeNull();
  });
});

describe('tracks', () => {
  test('are taken by their language, however it is written', () => {
    apply(probed('a', THREE_TRACKS), submitted({ track: 'ja' }));
    expect(optionsOf('a').track).toBe(3);
  });

  test('in a language that a file does not have, or nobody has looked for, are left to the engine', () => {
    apply(probed('a', THREE_TRACKS), submitted({ track: 'fr' }));
    expect(optionsOf('a')).toMatchObject({ track: null, recipe: { track: 'fr' } });
    expect(optionsOf('b')).toMatchObject({ track: null, recipe: { track: 'fr' } });
  });

  test('that were chosen for a file win over the recipe', () => {
    apply(probed('a', THREE_TRACKS), { type: 'selected', id: 'a', draft: draftOf('', '', 0) }, submitted({ track: 'all' }));
    expect(optionsOf('a').track).toBe(0);
    expect(ids()).toEqual(['a', 'b']);
  });

  test('become an MP3 each, the default one first', () => {
    apply(probed('a', THREE_TRACKS), probed('b'), submitted({ track: 'all' }));
    expect(ids()).toEqual(['a', 'a.0', 'a.3', 'b']);
    expect(['a', 'a.0', 'a.3', 'b'].map((id) => optionsOf(id).track)).toEqual([1, 0, 3, 0]);
    expect(queue.batch.total).toBe(4);
  });

  test('become an MP3 each once the file was looked into, if it is queued by then', () => {
    apply(submitted({ track: 'all' }), probed('a', THREE_TRACKS));
    expect(ids()).toEqual(['a', 'a.0', 'a.3', 'b']);
    expect(queue.batch.total).toBe(4);
  });

  test('become an MP3 each once the file was opened, while the default one is converted', () => {
    apply(submitted({ track: 'all' }), { type: 'started', id: 'a' }, { type: 'opened', id: 'a', info: THREE_TRACKS });
    expect(job('a')).toMatchObject({ state: 'running', options: { track: null } });
    expect(ids()).toEqual(['a', 'a.0', 'a.3', 'b']);
    apply(probed('a', THREE_TRACKS), { type: 'cancelled', id: 'a' }, { type: 'retried', id: 'a', recipe: recipe({ track: 'all' }) });
    expect(ids()).toEqual(['a', 'a.0', 'a.3', 'b']);
    expect(optionsOf('a').track).toBe(1);
  });

  test('of a file that is to be removed stay away', () => {
    apply(submitted({ track: 'all' }), { type: 'started', id: 'a' }, { type: 'removed', ids: ['a'] }, { type: 'opened', id: 'a', info: THREE_TRACKS });
    expect(ids()).toEqual(['a', 'b']);
  });
});

describe('a file that was looked into beforehand', () => {
  test('and cannot be converted is not queued', () => {
    apply(notProbed('a', 'no_audio'), submitted());
    expect(job('a').state).toBe('waiting');
    expect(queue.batch.total).toBe(1);
  });

  test('and could not be read at that moment is tried', () => {
    apply(notProbed('a', 'engine_crashed'), submitted());
    expect(job('a').state).toBe('queued');
  });
});

describe('a size for all MP3s together', () => {
  const fit: OwnRecipe = { encoding: { mode: 'fit' }, limits: { bytes: 9_000_000, bytesOf: 'batch' } };

  const bytesOf = (id: string): number => optionsOf(id).recipe.limits.bytes ?? 0;

  test('is divided by their lengths', () => {
    apply(probed('a', { durationSeconds: 600 }), probed('b', { durationSeconds: 300 }));
    apply({ type: 'selected', id: 'a', draft: draftOf('0', '1:00') }, submitted(fit));
    expect(optionsOf('a').recipe.limits).toMatchObject({ bytesOf: 'file', seconds: null });
    expect(bytesOf('a') + bytesOf('b')).toBeLessThanOrEqual(9_000_000);
    expect(bytesOf('a') + bytesOf('b')).toBeGreaterThan(8_999_990);
    expect(bytesOf('b') / bytesOf('a')).toBeCloseTo(5, 1);
  });

  test('gives a short file with a large cover the bitrate of a long one without, and no more than there is', () => {
    const cover = { mimeType: 'image/jpeg', bytes: 400_000, type: 3 };
    apply(probed('a', { durationSeconds: 61, cover }), probed('b', { durationSeconds: 731 }), submitted(fit));
    const infos = { a: mediaInfo({ cover }), b: mediaInfo() };
    const estimates = (['a', 'b'] as const).map((id) => {
      const seconds = id === 'a' ? 61 : 731;
      const tag = tagBytesAbout(optionsOf(id).recipe, infos[id], null);
      const parts = { recipe: optionsOf(id).recipe, source: audioTrack(), seconds, tagBytes: tag };
      return { bitrate: chooseEncoder(parts.recipe, parts.source, seconds, tag)?.bitrateKbps, bytes: estimateBytes(parts)?.bytes ?? NaN };
    });
    expect(estimates.map(({ bitrate }) => bitrate)).toEqual([80, 80]);
    expect(estimates.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(9_000_000);
  });

  test('is divided among the tracks of a file, too', () => {
    apply(probed('a', THREE_TRACKS), probed('b', { durationSeconds: 600 }), submitted({ ...fit, track: 'all' }));
    expect(queue.jobs.map(({ id }) => optionsOf(id).recipe.limits.bytes)).toEqual([2_250_000, 2_250_000, 2_250_000, 2_250_000]);
  });

  test('is divided by the sizes of the files where a length is not known', () => {
    apply(probed('a', { durationSeconds: 600 }), submitted(fit));
    expect(bytesOf('a') + bytesOf('b')).toBeGreaterThan(8_999_990);
    expect(bytesOf('b') / bytesOf('a')).toBeCloseTo(11 / 5, 2);
  });

  test('keeps its part when one of them is tried again', () => {
    apply(probed('a', { durationSeconds: 600 }), probed('b', { durationSeconds: 600 }), submitted(fit), { type: 'started', id: 'a' });
    apply({ type: 'cancelled', id: 'a' }, { type: 'retried', id: 'a', recipe: recipe(fit) });
    expect(optionsOf('a').recipe.limits.bytes).toBe(4_500_000);
  });

  test('is left to the engine where it is for each file', () => {
    apply(submitted({ encoding: { mode: 'fit' }, limits: { bytes: 9_000_000 } }));
    expect(optionsOf('a').recipe.limits.bytes).toBe(9_000_000);
  });
});

describe('a result’s name', () => {
  const album = mediaInfo({ tags: [{ name: 'artist', values: ['Davis', 'Evans'], language: '' }, { name: 'title', values: ['So What'], language: '' }] });

  function named(own: OwnRecipe, info: MediaInfo): string {
    apply(submitted(own), { type: 'started', id: 'a' }, { type: 'opened', id: 'a', info }, doneEvent('a'));
    const over = job('a');
    return over.state === 'done' ? over.fileName : '';
  }

  test('follows the pattern and the tags that the MP3 has', () => {
    const own: OwnRecipe = { output: { name: '{albumartist} {artist} - {title}' }, written: { set: [{ name: 'Album Artist', value: 'Miles' }, { name: 'title', value: 'Blue' }] } };
    expect(named(own, album)).toBe('Miles Davis, Evans - Blue.mp3');
  });

  test('has nothing of tags that are not kept', () => {
    expect(named({ output: { name: '{artist} - {title}' }, written: { keepsTags: false } }, album)).toBe('a.mp3');
  });

  test('says which track it is', () => {
    expect(named({ output: { name: '{name} {language} {track title}' }, track: 'de' }, THREE_TRACKS)).toBe('a ger Kommentar.mp3');
  });

  test('says it by itself where there is an MP3 of each, unless the pattern does', () => {
    expect(named({ track: 'all' }, THREE_TRACKS)).toBe('a (ger Kommentar).mp3');
    apply({ type: 'started', id: 'a.0' }, doneEvent('a.0'));
    expect(job('a.0')).toMatchObject({ fileName: 'a (eng).mp3' });
    apply({ type: 'removed', ids: queue.jobs.map(({ id }) => id) }, { type: 'added', files: [{ id: 'a', ...plainFile(file('a.mp4')) }] });
    expect(named({ track: 'all', output: { name: '{language} {name}' } }, THREE_TRACKS)).toBe('ger a.mp3');
  });

  test('is told apart from others of the same name, also of earlier visits, and can be had again when they leave', () => {
    apply({ type: 'restored', records: [{ id: 'old', fileName: 'A.mp3', folder: '', result: storedResult(), summary: summary(), finishedAt: 1, savedAt: null, verified: null, origin: null }] });
    expect(named({}, mediaInfo())).toBe('a (2).mp3');
    apply({ type: 'removed', ids: ['old', 'a'] }, { type: 'added', files: [{ id: 'c', ...plainFile(file('a.wav')) }] }, submitted());
    apply({ type: 'started', id: 'c' }, doneEvent('c'));
    expect(job('c')).toMatchObject({ fileName: 'a.mp3' });
  });
});

test('a list of 10,000 with settings of their own is queued and named in no time', () => {
  queue = EMPTY_QUEUE;
  const files = Array.from({ length: 10_000 }, (_, index) => ({ id: `${index}`, ...plainFile(file('x.mp4')) }));
  const began = performance.now();
  apply({ type: 'added', files }, { type: 'adjusted', own: new Map(files.map(({ id }) => [id, { sound: { gainDb: 1 } }])) });
  apply(submitted({ encoding: { mode: 'fit' }, limits: { bytes: 1e9, bytesOf: 'batch' } }));
  for (let index = 0; index < 300; index += 1) apply({ type: 'started', id: `${index}` }, doneEvent(`${index}`));
  expect(job('299')).toMatchObject({ fileName: 'x (300).mp3' });
  expect(performance.now() - began).toBeLessThan(4000);
});
