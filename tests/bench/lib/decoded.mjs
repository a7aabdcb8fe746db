// A file's sound as ffmpeg decodes it, whole and in memory, for measures that go through its samples.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BYTES = 4;

/** { sampleRate, channels }, channels of samples from −1 to 1. Fails where ffmpeg has anything to complain about. */
export async function decode(path) {
  const fields = ['-show_entries', 'stream=sample_rate,channels', '-of', 'csv=p=0'];
  const { stdout: described } = await run('ffprobe', ['-v', 'error', '-select_streams', 'a:0', ...fields, path]);
  const [sampleRate, count] = described.trim().split(',').map(Number);
  const { stdout, stderr } = await run('ffmpeg', ['-nostdin', '-v', 'error', '-xerror', '-i', path, '-map', '0:a:0', '-f', 'f32le', '-'], {
    encoding: 'buffer',
    maxBuffer: 2 ** 30,
  });
  if (stderr.length > 0) throw new Error(`ffmpeg on ${path}: ${stderr}`);
  const view = new DataView(stdout.buffer, stdout.byteOffset, stdout.byteLength);
  const samples = stdout.length / BYTES / count;
  const channels = Array.from({ length: count }, (_, channel) =>
    Float32Array.from({ length: samples }, (_, index) => view.getFloat32((index * count + channel) * BYTES, true)),
  );
  return { sampleRate, channels };
}
