// Every MP3 that the bench makes is judged by another decoder before its figure counts.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

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

const sourceSamples = new Map();

/**
 * Fails unless `output` plays as many samples as `input` does; inputs have rates that MP3 has too. `tolerance` is for sources whose
 * own length ffmpeg and Unreel see differently.
 */
export async function checkOutput(output, input, tolerance = 0) {
  if (!sourceSamples.has(input)) sourceSamples.set(input, await countSamples(input));
  const wanted = sourceSamples.get(input);
  const found = await countSamples(output);
  if (Math.abs(found - wanted) > tolerance) throw new Error(`${output} plays ${found} samples, ${input} ${wanted}`);
}

export async function fingerprint(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
