// The same conversion by native ffmpeg, on one core as it does it.
import { execFileSync } from 'node:child_process';

/** Seconds that `ffmpeg -c:a libmp3lame -b:a 192k` takes. Its LAME quality is 5, as is Unreel's. */
export function convertNatively(input, output) {
  const started = performance.now();
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', input, '-vn', '-c:a', 'libmp3lame', '-b:a', '192k', output]);
  return (performance.now() - started) / 1000;
}

/** Samples per channel that another decoder gets out of an MP3, and whether it complained. */
export function countSamples(path) {
  const pcm = execFileSync('ffmpeg', ['-v', 'error', '-xerror', '-i', path, '-map', '0:a', '-ac', '1', '-f', 'u8', '-'], {
    maxBuffer: 2 ** 31,
  });
  return pcm.length;
}
