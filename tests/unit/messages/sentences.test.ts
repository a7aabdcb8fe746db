import { expect, test } from 'vitest';
import { errorSentence } from '../../../web/src/messages/error_sentence';
import { messages } from '../../../web/src/messages/messages';
import { warningSentence } from '../../../web/src/messages/warnings';
import type { Warning } from '../../../web/src/shared/errors';

test.each(Object.entries(messages.errors))('%s has a plain sentence, with and without a subject', (_code, sentence) => {
  for (const text of [sentence(), sentence('Something')]) {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toContain('_');
    expect(text).not.toMatch(/undefined|null|NaN/);
  }
});

test('a codec is named where it is known', () => {
  expect(errorSentence({ code: 'unsupported_codec', subject: 'ATRAC9', detail: '' })).toContain('ATRAC9');
  expect(errorSentence({ code: 'unsupported_codec', subject: '', detail: '' })).toBe(errorSentence({ code: 'unsupported_codec', detail: '' }));
});

test('a file whose kind has no header is told from one of no kind', () => {
  expect(errorSentence({ code: 'not_media', subject: 'raw', detail: '' })).toContain('“.raw” have no header');
  expect(errorSentence({ code: 'not_media', detail: '' })).not.toContain('header');
});

const warnings: readonly (readonly [Warning, string])[] = [
  [{ code: 'cut_off', expectedSeconds: 600, convertedSeconds: 192 }, 'The file ends after 3:12 of 10:00; what is there was converted.'],
  [{ code: 'corrupt_packets', count: 1, places: [] }, 'One damaged piece of the sound was left out.'],
  [{ code: 'corrupt_packets', count: 1200, places: [] }, '1,200 damaged pieces of the sound were left out.'],
  [{ code: 'corrupt_packets', count: 3, places: [63, 3723.4, 3723.41] }, '3 damaged pieces of the sound were left out, at 1:03 and 1:02:03.'],
  [
    { code: 'gaps_filled', count: 30, seconds: 90, places: Array.from({ length: 20 }, (_, index) => 60 * index) },
    '30 gaps in the recording, 1:30 in all, were filled with silence, at 0:00, 1:00, 2:00, 3:00, 4:00, 5:00 and later.',
  ],
  [{ code: 'gaps_filled', count: 2, seconds: 65, places: [] }, '2 gaps in the recording, 1:05 in all, were filled with silence.'],
  [{ code: 'gaps_filled', count: 1, seconds: 0.02, places: [] }, 'A gap of 20 ms in the recording was filled with silence.'],
  [{ code: 'gaps_filled', count: 149, seconds: 2.98, places: [] }, '149 gaps in the recording, 3 sec in all, were filled with silence.'],
  [{ code: 'timestamp_jumps', count: 1, seconds: 2 }, 'The clock of the recording jumped by 2 sec; the parts were joined without a pause.'],
  [
    { code: 'timestamp_jumps', count: 2, seconds: 7200 },
    'The clock of the recording jumped 2 times, by 2:00:00 in all; the parts were joined without a pause.',
  ],
  [{ code: 'clock_drift', seconds: 12 }, 'The clock of the recording and its sound differ by 0:12; the sound was kept whole.'],
  [{ code: 'bitrate_adjusted', requestedKbps: 320, actualKbps: 160 }, 'MP3 does not allow 320 kbit/s for this sound, so 160 kbit/s was used.'],
  [
    { code: 'above_full_scale', decibels: 6.04 },
    'The sound is up to 6.0 dB above full scale, which most players distort. If it can be heard, lower the volume of the source.',
  ],
  [
    { code: 'track_outlasted', convertedSeconds: 192, longestSeconds: 600 },
    'This audio track ends after 3:12, while another one in the file lasts 10:00. Choose that one if sound is missing.',
  ],
  [{ code: 'pictures_left_out', count: 1 }, 'A picture in the file is damaged or larger than 16 MB, so it was left out.'],
  [{ code: 'tags_shortened', count: 1200 }, '1,200 texts in the tags were too long or too many and were shortened or left out.'],
  [{ code: 'result_in_memory' }, 'This MP3 is in memory only: save it before you close the page.'],
];

test.each(warnings)('$code is said in words', (warning, sentence) => {
  expect(warningSentence(warning)).toBe(sentence);
});
