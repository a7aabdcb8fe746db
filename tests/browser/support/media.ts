/** The media files of the browser tests, and what independent tools say about an MP3. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const MEDIA = join(import.meta.dirname, '../../../build/browser-media');

export function media(name: string): string {
  return join(MEDIA, name);
}

/** A copy that a test may delete or cut. */
export function copyOfMedia(name: string, folder: string, as = name): string {
  const path = join(folder, as);
  copyFileSync(media(name), path);
  return path;
}

/** As large as wished, on disk only a few megabytes. */
export function makeLargeFilm(path: string, bytes: number): void {
  const script = join(import.meta.dirname, '../../media/browser/spread_pieces.mjs');
  execFileSync('node', [script, media('pieces.mp4'), path, String(bytes)]);
}

/**
 * Silence in eight channels at 192 kHz, as a Sun/NeXT sound file: a short header, and the rest of it a hole that takes no space on
 * disk. All of it must be read to convert it.
 */
export function makeLargeSilence(path: string, bytes: number): { readonly seconds: number } {
  const [headerBytes, rate, channels, bytesPerSample] = [32, 192_000, 8, 4];
  const header = Buffer.alloc(headerBytes);
  header.write('.snd', 'latin1');
  [headerBytes, 0xffffffff, 5, rate, channels].forEach((value, index) => header.writeUInt32BE(value, 4 + index * 4));
  writeFileSync(path, header);
  const frames = Math.floor(bytes / channels / bytesPerSample);
  truncateSync(path, headerBytes + frames * channels * bytesPerSample);
  return { seconds: frames / rate };
}

/** Three seconds of red, then three of blue, as every browser plays them. */
export function makeRedAndBlue(path: string): void {
  const colours = ['red', 'blue'].map((colour, index) => `color=${colour}:s=320x180:r=10:d=3[${index}]`).join(';');
  const inputs = ['-f', 'lavfi', '-i', `${colours};[0][1]concat`, '-f', 'lavfi', '-i', 'sine=d=6'];
  ffmpeg(...inputs, '-c:v', 'libvpx', '-b:v', '200k', '-c:a', 'libopus', '-b:a', '64k', path);
}

/** A second of sound with a picture of 1200 × 800 pixels. */
export function makeLargeCover(path: string): void {
  const inputs = ['-f', 'lavfi', '-i', 'sine=d=1', '-f', 'lavfi', '-i', 'testsrc=s=1200x800:d=1:r=1'];
  ffmpeg(...inputs, '-map', '0', '-map', '1', '-frames:v', '1', '-c:a', 'flac', '-c:v', 'png', '-disposition:v', 'attached_pic', path);
}

function ffmpeg(...words: readonly string[]): Buffer {
  return execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-bitexact', ...words], { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] });
}

export interface Sound {
  readonly codec: string;
  readonly sampleRate: number;
  readonly channels: number;
  readonly bitrateKbps: number;
}

export function probeSound(path: string): Sound {
  const output = execFileSync(
    'ffprobe',
    ['-v', 'error', '-select_streams', 'a:0', '-show_entries', 'stream=codec_name,sample_rate,channels,bit_rate', '-of', 'json', path],
    { encoding: 'utf8' },
  );
  const [stream] = (JSON.parse(output) as { streams: Record<string, string>[] }).streams;
  if (!stream) throw new Error(`ffprobe finds no sound in ${path}`);
  return {
    codec: String(stream['codec_name']),
    sampleRate: Number(stream['sample_rate']),
    channels: Number(stream['channels']),
    bitrateKbps: Number(stream['bit_rate']) / 1000,
  };
}

/** Per channel, as ffmpeg decodes them. Throws where ffmpeg complains about anything. */
export function decodedSamples(path: string): number {
  const { channels } = probeSound(path);
  const pcm = execFileSync(
    'ffmpeg',
    ['-v', 'warning', '-xerror', '-err_detect', 'explode', '-i', path, '-map', '0:a:0', '-f', 's16le', '-c:a', 'pcm_s16le', '-'],
    { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return pcm.length / 2 / channels;
}

/** By ffprobe's names. */
export function tagsOf(path: string): Readonly<Record<string, string>> {
  const output = execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format_tags', '-of', 'json', path], { encoding: 'utf8' });
  return (JSON.parse(output) as { format: { tags?: Record<string, string> } }).format.tags ?? {};
}

export interface Cover {
  readonly codec: string;
  /** Of a JPEG: `Baseline`, `Progressive`, …; else empty. */
  readonly profile: string;
  readonly width: number;
  readonly height: number;
}

/** `null` where the MP3 has none. */
export function coverOf(path: string): Cover | null {
  const entries = ['-select_streams', 'v', '-show_entries', 'stream=codec_name,profile,width,height:stream_disposition=attached_pic', '-of', 'json'];
  const output = execFileSync('ffprobe', ['-v', 'error', ...entries, path], { encoding: 'utf8' });
  const [stream] = (JSON.parse(output) as { streams: Record<string, string>[] }).streams;
  if (!stream) return null;
  return { codec: String(stream['codec_name']), profile: stream['profile'] ?? '', width: Number(stream['width']), height: Number(stream['height']) };
}

/** Red, green and blue of the cover's middle, 0 … 255. */
export function colourOfCover(path: string): readonly number[] {
  return [...ffmpeg('-i', path, '-map', '0:v', '-frames:v', '1', '-vf', 'scale=1:1', '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-')];
}

export function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

export function sizeOf(path: string): number {
  return statSync(path).size;
}
