// Native programs on the same input: ffmpeg, and Unreel's own command-line tool.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { boundCommand } from './cores.mjs';
import { checkOutput, fingerprint } from './outputs.mjs';

const UNREEL = 'build/native/wasm/unreel';

/** Runs to the end, with `words` as its input; `watch` looks at the process meanwhile and its findings come back with the seconds. */
async function time(command, watch, words = '') {
  const started = performance.now();
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(words);
  const watcher = watch?.(child.pid);
  const status = await new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject));
  const seconds = (performance.now() - started) / 1000;
  const findings = watcher?.stop();
  if (status !== 0) throw new Error(`${command.join(' ')}: status ${status}`);
  return { seconds, ...findings };
}

/**
 * `ffmpeg -c:a libmp3lame -b:a 192k -compression_level 5`, or with other words for the bitrate, on one core: LAME quality 5, as Unreel's. Asked for nothing, ffmpeg leaves
 * LAME at its own default, which is 3 and takes longer: the bytes of Debian 12's ffmpeg say so, whatever its manual does.
 */
export async function convertWithFfmpeg(
  bench,
  { input, bitrate = 192, rateControl = ['-b:a', `${bitrate}k`], cores = null, output = join(bench.outputs, 'ffmpeg.mp3') },
) {
  const settings = ['-vn', '-c:a', 'libmp3lame', ...rateControl, '-compression_level', '5'];
  const result = await time(boundCommand(cores, ['ffmpeg', '-nostdin', '-v', 'error', '-y', '-i', input, ...settings, output]));
  await checkOutput(output, input);
  return result;
}

/** The frames of an MP3 as they are; from `start` seconds on, at the border of a frame. Not checked: its cuts are not exact. */
export async function copyWithFfmpeg(bench, { input, start = 0, output = join(bench.outputs, 'ffmpeg.mp3') }) {
  return time(['ffmpeg', '-nostdin', '-v', 'error', '-y', '-ss', String(start), '-i', input, '-map', '0:a:0', '-c:a', 'copy', output]);
}

/** What people do with a list of files and many cores: `xargs -P`, one ffmpeg for each core. `outputs` has as many paths as `inputs`. */
export async function convertAllWithFfmpeg({ inputs, outputs, processes, bitrate = 192 }) {
  const script = `ffmpeg -nostdin -v error -y -i "$1" -vn -c:a libmp3lame -b:a ${bitrate}k -compression_level 5 "$2"`;
  const pairs = inputs.flatMap((input, index) => [input, outputs[index]]);
  const result = await time(['xargs', '-0', '-n', '2', '-P', String(processes), 'sh', '-c', script, 'sh'], undefined, pairs.join('\0'));
  for (const [index, output] of outputs.entries()) await checkOutput(output, inputs[index]);
  return result;
}

/** Unreel's own code, built natively. `options` are more words for its command line, by which it leaves so many samples out. */
export async function convertWithUnreel(
  bench,
  { input, encoders, cores = null, options = [], samplesLeftOut = 0, watch, output = join(bench.outputs, 'native.mp3') },
) {
  if (!existsSync(UNREEL)) throw new Error(`there is no ${UNREEL}: run scripts/build native`);
  const result = await time(boundCommand(cores, [UNREEL, '--overwrite', '--encoders', String(encoders), ...options, input, output]), watch);
  await checkOutput(output, input, { samplesLeftOut });
  return { ...result, fingerprint: await fingerprint(output) };
}
