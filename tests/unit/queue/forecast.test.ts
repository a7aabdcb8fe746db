import { expect, test } from 'vitest';
import { messages } from '../../../web/src/messages/messages';
import { plainFile } from '../../../web/src/queue/added_file';
import { createForecaster, forecastOf } from '../../../web/src/queue/forecast';
import { waitingJob, withSource, type Job, type Source, type WaitingJob } from '../../../web/src/queue/job';
import { merge, type OwnRecipe } from '../../../web/src/recipe/own_recipe';
import { withJobAt } from '../../../web/src/queue/places';
import { DEFAULT_RECIPE } from '../../../web/src/shared/recipe';
import { audioTrack, draftOf, file, mediaInfo, recipeAt } from '../../fakes/samples';

const PROBED: Partial<Source> = { info: mediaInfo(), probe: { state: 'done' } };

function waiting(id: string, changes: Partial<Source> = PROBED): WaitingJob {
  const job = withSource(waitingJob(id, plainFile(file(`${id}.mp4`))), changes);
  if (job.state !== 'waiting') throw new Error('a new job waits');
  return job;
}

const said = (jobs: readonly Job[], own: OwnRecipe = {}) => messages.presets.forecast(createForecaster()(jobs, merge(DEFAULT_RECIPE, own)));

test('a job is as long as what is kept of it, and as large as that', () => {
  const whole = forecastOf(waiting('a'), recipeAt(192));
  // 600 s of 24,000 bytes, and a frame or two.
  expect(whole?.seconds).toBe(600);
  expect(Math.abs((whole?.bytes ?? 0) - 14_400_000)).toBeLessThan(3000);
  const trimmed = forecastOf(waiting('a', { ...PROBED, draft: draftOf('1:00', '3:00') }), recipeAt(192));
  expect(trimmed?.seconds).toBe(120);
  expect(Math.abs((trimmed?.bytes ?? 0) - 2_880_000)).toBeLessThan(3000);
});

test('every track of a file counts, and what a file has of its own', () => {
  const info = mediaInfo({ audioTracks: [audioTrack(), audioTrack({ channels: 1 }), audioTrack({ canConvert: false })] });
  const job = waiting('a', { ...PROBED, info });
  expect(forecastOf(job, merge(recipeAt(192), { track: 'all' }))?.seconds).toBe(1200);
  const own = waiting('a', { ...PROBED, own: { encoding: { bitrateKbps: 96 } } });
  expect(Math.abs((forecastOf(own, recipeAt(192))?.bytes ?? 0) - 7_200_000)).toBeLessThan(3000);
});

test('what cannot be converted does not count', () => {
  const broken = waiting('b', { probe: { state: 'failed', error: { code: 'no_audio', detail: '' } } });
  const senseless = waiting('c', { ...PROBED, draft: draftOf('soon', '') });
  expect(forecastOf(broken, DEFAULT_RECIPE)).toBeNull();
  expect(createForecaster()([waiting('a'), broken, senseless], DEFAULT_RECIPE)).toMatchObject({ files: 1, seconds: 600, unknown: 0, pending: 0 });
});

test('it says what is known, and that it is not all', () => {
  const unseen = waiting('b', {});
  const endless = waiting('c', { ...PROBED, info: mediaInfo({ durationSeconds: null }) });
  expect(said([])).toBe('');
  expect(said([unseen])).toBe('Looking into 1 file…');
  expect(said([waiting('a'), waiting('b')])).toBe('20:00 · about 28.5 MB');
  expect(said([waiting('a'), unseen])).toBe('10:00 · about 14.3 MB so far');
  expect(said([waiting('a'), endless])).toBe('10:00 · about 14.3 MB and 1 file of unknown length');
});

test('a size for all is what they have at most', () => {
  expect(said([waiting('a'), waiting('b')], { encoding: { mode: 'fit' }, limits: { bytes: 5_000_000, bytesOf: 'batch' } })).toBe('20:00 · at most 5 MB');
  expect(said([waiting('a'), waiting('b')], { encoding: { mode: 'fit' }, limits: { bytes: 5_000_000 } })).toBe('20:00 · 9.6 MB');
});

test('parts share what the whole has, and each has its tags', () => {
  const bytes = (own: OwnRecipe, changes: Partial<Source> = PROBED) => forecastOf(waiting('a', changes), merge(recipeAt(192), own))?.bytes ?? 0;
  const whole = bytes({});
  const quarter = forecastOf(waiting('a', { ...PROBED, draft: draftOf('0', '2:30') }), recipeAt(192))?.bytes ?? 0;
  expect(bytes({ split: { at: 'parts', parts: 4 } })).toBe(4 * quarter);
  expect(bytes({ split: { at: 'every', everySeconds: 150 } })).toBe(4 * quarter);
  expect(bytes({ split: { at: 'limits' }, limits: { seconds: 150 } })).toBe(4 * quarter);
  expect(bytes({ split: { at: 'limits' }, limits: { bytes: whole / 3.5 } })).toBe(4 * quarter);
  expect(bytes({ split: { at: 'parts', parts: 4, into: 'both' } })).toBe(whole + 4 * quarter);
  expect(bytes({ split: { at: 'parts', parts: 4, into: 'chapters' } })).toBe(whole);
  expect(bytes({ split: { at: 'silence' } })).toBe(whole);
  // A large cover is in each.
  const chapters = ['a', 'b', 'c'].map((title, index) => ({ startSeconds: index * 200, endSeconds: (index + 1) * 200, title }));
  const info = mediaInfo({ chapters, cover: { mimeType: 'image/png', bytes: 1_000_000, type: 3 } });
  const difference = bytes({ split: { at: 'chapters' } }, { ...PROBED, info }) - bytes({}, { ...PROBED, info });
  expect(Math.round(difference / 1_000_000)).toBe(2);
});

test('a size of parts is “about”, and one to fit into is that of each', () => {
  expect(said([waiting('a')], { encoding: { mode: 'cbr' }, split: { at: 'parts' } })).toBe('10:00 · about 14.4 MB');
  expect(said([waiting('a')], { encoding: { mode: 'cbr' }, split: { at: 'parts', into: 'both' } })).toBe('20:00 · about 28.8 MB');
  const fit: OwnRecipe = { encoding: { mode: 'fit' }, limits: { bytes: 5_000_000 } };
  // 128 kbit/s of five minutes.
  expect(said([waiting('a')], { ...fit, split: { at: 'parts' } })).toBe('10:00 · about 9.6 MB');
  expect(said([waiting('a')], { ...fit, split: { at: 'silence' } })).toBe('10:00 and 1 file of unknown length');
});

test('silence that is left out makes it shorter, and nobody knows yet by how much', () => {
  expect(said([waiting('a')], { encoding: { mode: 'cbr' }, cut: { trimsSilence: true } })).toBe('at most 10:00 · about 14.4 MB');
  expect(said([waiting('a')], { encoding: { mode: 'cbr' }, cut: { longestPauseSeconds: 1 } })).toBe('at most 10:00 · about 14.4 MB');
});

test('a long list is looked at once, and then only what changed', () => {
  let looks = 0;
  const { source } = waiting('a');
  const counted: Source = {
    ...source,
    get info() {
      looks += 1;
      return source.info;
    },
  };
  const jobs = Array.from({ length: 10_000 }, (_, index): WaitingJob => ({ ...waiting(String(index)), source: counted }));
  const forecaster = createForecaster();
  expect(forecaster(jobs, DEFAULT_RECIPE).seconds).toBe(6_000_000);
  expect(looks).toBeGreaterThanOrEqual(10_000);
  looks = 0;
  const longer = waiting('0', { ...PROBED, info: mediaInfo({ durationSeconds: 1000 }) });
  expect(forecaster(withJobAt(jobs, 0, longer), DEFAULT_RECIPE).seconds).toBe(6_000_400);
  // What was there before is taken off.
  expect(looks).toBeLessThan(3);
  expect(forecaster(jobs, recipeAt(64)).bytes).toBeLessThan(forecaster(jobs, recipeAt(128)).bytes / 1.9);
});
