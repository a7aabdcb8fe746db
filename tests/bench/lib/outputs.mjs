// Every MP3 that the bench makes is judged by another decoder before its figure counts.
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Samples per channel that ffmpeg decodes. Fails where it has anything to complain about. */
export async function countSamples(path) {
  const decoder = spawn('ffmpeg', ['-nostdin', '-v', 'error', '-xerror', '-i', path, '-map', '0:a:0', '-ac', '1', '-f', 'u8', '-']);
  let samples = 0;
  let complaints = '';
  decoder.stdout.on('data', (chunk) => (samples += chunk.length));
  decoder.stderr.on('data', (chunk) => (complaints += chunk));
  const status = await new Promise((resolve) => decoder.on('close', resolve));
  if (status !== 0 || complaints !== '') throw new Error(`ffmpeg on ${path}: ${complaints || `status ${status}`}`);
  return samples;
}

/** What an MP4 says itself: Debian's ffmpeg plays the padding of the last packet as well. Elsewhere `null`. */
async function declaredSamples(path) {
  const fields = ['-show_entries', 'stream=sample_rate,duration:format=format_name', '-of', 'json'];
  const { stdout } = await run('ffprobe', ['-v', 'error', '-select_streams', 'a:0', ...fields, path]);
  const { streams, format } = JSON.parse(stdout);
  return format.format_name.startsWith('mov,') ? Math.round(Number(streams[0].duration) * Number(streams[0].sample_rate)) : null;
}

const sourceSamples = new Map();

async function samplesOf(input) {
  if (!sourceSamples.has(input)) sourceSamples.set(input, [await countSamples(input), await declaredSamples(input)]);
  return sourceSamples.get(input);
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Fails unless all `outputs` together play as many samples as all `inputs` do. */
export async function checkOutputs(outputs, inputs) {
  const sources = await Promise.all(inputs.map(samplesOf));
  const wanted = sum(sources.map(([decoded, declared]) => declared ?? decoded));
  const found = sum(await Promise.all(outputs.map(countSamples)));
  if (found !== wanted) throw new Error(`${outputs} play ${found} samples, ${inputs} ${wanted}`);
}

/**
 * Fails unless `output` plays as many samples as `input` does, but for `samplesLeftOut`; inputs have rates that MP3 has too. `tolerance`
 * is for sources whose own length ffmpeg and Unreel see differently.
 */
export async function checkOutput(output, input, { tolerance = 0, samplesLeftOut = 0 } = {}) {
  const [decoded, declared] = await samplesOf(input);
  const found = (await countSamples(output)) + samplesLeftOut;
  if (found === declared || Math.abs(found - decoded) <= tolerance) return;
  throw new Error(`${output} plays ${found} samples, ${input} ${decoded}`);
}

export async function fingerprint(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
