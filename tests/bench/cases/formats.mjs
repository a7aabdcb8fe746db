import { convertOnSite, onEachSite } from '../lib/browser.mjs';
import { comparison, figure } from '../lib/figures.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { watchProfiles } from '../profile/profile_workers.mjs';
import { serveProfiledSite } from '../profile/profiled_site.mjs';
import { workShares } from '../profile/work_shares.mjs';

export const name = 'formats';
export const measures =
  'ten thousand seconds of each format: how many times faster than it plays, and, in a profile of all workers, whose work it is';
export const goal = 'our own code, which is neither FFmpeg nor LAME nor the browser’s files, ≤ 5 % of the work';
/** Each is minutes long. */
export const runs = 1;

const SECONDS = 10_000;
const FORMATS = [
  { format: 'FLAC', extension: 'flac', codec: ['-c:a', 'flac'] },
  { format: 'Opus', extension: 'opus', codec: ['-c:a', 'libopus', '-b:a', '128k'] },
  { format: 'AAC', extension: 'm4a', codec: ['-c:a', 'aac', '-b:a', '192k'] },
  { format: 'MP3', extension: 'mp3', codec: ['-c:a', 'libmp3lame', '-b:a', '192k'] },
  { format: 'Vorbis', extension: 'ogg', codec: ['-c:a', 'libvorbis', '-q:a', '5'] },
  { format: 'AC-3', extension: 'ac3', codec: ['-c:a', 'ac3', '-b:a', '192k'] },
  { format: 'PCM', extension: 'wav', codec: ['-c:a', 'pcm_s16le'] },
  { format: 'WMA', extension: 'wma', codec: ['-c:a', 'wmav2', '-b:a', '192k'] },
];

async function measure(bench, profiled, { format, extension, codec }) {
  const seconds = bench.seconds ?? SECONDS;
  const input = bench.media.sound(seconds, extension, codec);
  const results = await alternate(bench.runs, onEachSite(bench, { input }), format);
  // One encoder: its time and the conversion worker's are all the work there is, in two profiles.
  const { profiles } = await convertOnSite(bench, profiled, { input, query: '?encoders=1', watch: watchProfiles });
  const { parts, ownFunctions } = workShares(profiles);
  const all = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const percent = (part) => (100 * part) / all;
  return {
    figures: [
      figure(`${format}: speed`, seconds / medianOf(results.ours), '× real time'),
      figure(`${format}: demuxing, decoding, resampling`, percent(parts.demux + parts.decode + parts.resample), '%'),
      figure(`${format}: the browser reading the file`, percent(parts.read), '%'),
      figure(`${format}: the browser writing the MP3`, percent(parts.write), '%'),
      figure(`${format}: our own`, percent(parts.own), '%', { atMost: 5 }),
      ...comparison(results, `${format}: time`, medianRatio),
    ],
    details: { ...results, secondsByPart: parts, ownFunctions },
  };
}

export async function run(bench) {
  const { site, stop } = await serveProfiledSite();
  const figures = [];
  const details = {};
  const failures = [];
  for (const one of FORMATS) {
    // One format that fails does not cost the minutes of the others.
    try {
      const measured = await measure(bench, site, one);
      figures.push(...measured.figures);
      details[one.format] = measured.details;
    } catch (error) {
      failures.push(`${one.format}: ${error.stack ?? error}`);
    }
  }
  stop();
  return { figures, details, failure: failures.length > 0 ? failures.join('\n') : null };
}
