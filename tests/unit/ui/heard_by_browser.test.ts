import { expect, test } from 'vitest';
import { isHeardByBrowser } from '../../../web/src/ui/editor/cut/player/heard_by_browser';
import { audioTrack, mediaInfo } from '../../fakes/samples';

test('a browser plays the default track of a codec that it has, and is tried where nobody has looked', () => {
  const info = mediaInfo({ audioTracks: [audioTrack(), audioTrack({ codec: 'ATSC A/52A (AC-3)' }), audioTrack({ codec: 'Opus' })] });
  expect(isHeardByBrowser(null, 0)).toBe(true);
  expect(isHeardByBrowser(info, 0)).toBe(true);
  expect(isHeardByBrowser({ ...info, defaultTrack: 1 }, 1)).toBe(false);
  expect(isHeardByBrowser(info, 2)).toBe(false);
  expect(isHeardByBrowser({ ...info, defaultTrack: 2 }, 2)).toBe(true);
});
