/** Words of text tracks, before a file is converted. */
import { beforeEach, describe, expect, test } from 'vitest';
import { merge } from '../../../web/src/recipe/own_recipe';
import type { Lyrics } from '../../../web/src/shared/lyrics';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { begin, convert, module, replies, service, settled } from '../../fakes/conversion_service_bench';
import { DEFAULT_OPTIONS, file } from '../../fakes/samples';

const words: Lyrics = { language: 'eng', lines: [{ startSeconds: 1, endSeconds: 2, text: 'one' }] };
const ofTrack = { ...DEFAULT_OPTIONS, recipe: merge(DEFAULT_RECIPE, { written: { lyrics: 'track:en' } }) };

beforeEach(begin);

describe('a conversion', () => {
  test('reads the text track that the recipe asks for', async () => {
    module.lyrics = words;
    convert(1, false, { options: ofTrack });
    await settled();
    expect(module.textTracks).toEqual([{ track: null, language: 'en', reads: 'auto' }]);
    expect(module.opened[0]?.lyrics).toEqual([words]);
  });

  test('reads none where words were chosen', async () => {
    module.lyrics = words;
    const chosen: Lyrics = { language: '', lines: [{ startSeconds: 0, endSeconds: null, text: 'mine' }] };
    convert(1, false, { options: { ...ofTrack, lyrics: [chosen] } });
    await settled();
    expect(module.textTracks).toEqual([]);
    expect(module.opened[0]?.lyrics).toEqual([chosen]);
  });

  test('goes on without words where there is no such track', async () => {
    convert(1, false, { options: ofTrack });
    await settled();
    expect(module.opened[0]?.lyrics).toEqual([null]);
  });

  test('asks nothing of text tracks otherwise', async () => {
    module.lyrics = words;
    convert();
    await settled();
    expect(module.textTracks).toEqual([]);
    expect(module.opened[0]?.lyrics).toEqual([null]);
  });

  test('is cancelled in the middle of them', async () => {
    module.lyrics = words;
    module.beforeStep = () => {
      service.cancel(1);
      return null;
    };
    convert(1, false, { options: ofTrack });
    await settled();
    expect(replies.at(-1)).toEqual({ type: 'cancelled', id: 1 });
    expect(module.openHandles).toBe(0);
  });
});

describe('a text track', () => {
  test('is read by itself', async () => {
    module.lyrics = words;
    service.sound.textTrack({ type: 'text_track', id: 5, file: file('a.mkv'), track: 1 });
    await settled();
    expect(replies.at(-1)).toEqual({ type: 'text_track_read', id: 5, lyrics: words });
    expect([module.openHandles, module.mounts.size]).toEqual([0, 0]);
  });

  test('that is damaged is told', async () => {
    module.lyrics = words;
    module.beforeStep = () => ({ code: 'read_failed', detail: 'gone' });
    service.sound.textTrack({ type: 'text_track', id: 5, file: file('a.mkv'), track: 0 });
    await settled();
    expect(replies.at(-1)).toMatchObject({ type: 'failed', id: 5, error: { code: 'read_failed' } });
    expect([module.openHandles, module.mounts.size]).toEqual([0, 0]);
  });
});
