/** Sounds that are made for one test, and what ffmpeg says of them. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

function ffmpeg(...words: readonly string[]): void {
  execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-bitexact', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** A chord in stereo, so many decibels below its usual level, at 44.1 kHz. */
export function makeChord(path: string, seconds: number, decibels = 0): void {
  const tones = '0.3*sin(2*PI*220*t)+0.2*sin(2*PI*331*t)|0.3*sin(2*PI*220*t)+0.2*sin(2*PI*441*t)';
  ffmpeg('-f', 'lavfi', '-i', `aevalsrc=${tones}:s=44100:d=${seconds}`, '-af', `volume=${decibels}dB`, path);
}

/** A chord with a chapter of so many seconds for each name, as Matroska. */
export function makeChapters(folder: string, path: string, names: readonly string[], seconds: number): void {
  const lines = names.map((name, index) => `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${index * seconds * 1000}\nEND=${(index + 1) * seconds * 1000}\ntitle=${name}\n`);
  const metadata = join(folder, 'chapters.txt');
  writeFileSync(metadata, `;FFMETADATA1\n${lines.join('')}`);
  const sound = join(folder, 'sound.wav');
  makeChord(sound, names.length * seconds);
  ffmpeg('-i', sound, '-i', metadata, '-map_metadata', '1', '-map', '0', '-c:a', 'flac', path);
}

/** Integrated, after EBU R128. */
export function loudnessOf(path: string): number {
  const said = execFileSync('sh', ['-c', `ffmpeg -nostdin -hide_banner -i "$0" -af ebur128 -f null - 2>&1`, path], { encoding: 'utf8' });
  const found = [...said.matchAll(/I:\s+(-?[0-9.]+) LUFS/g)].at(-1)?.[1];
  if (found === undefined) throw new Error(`ffmpeg says no loudness of ${path}`);
  return Number(found);
}

export function chaptersOf(path: string): readonly { readonly start: number; readonly title: string }[] {
  const output = execFileSync('ffprobe', ['-v', 'error', '-show_chapters', '-of', 'json', path], { encoding: 'utf8' });
  const { chapters } = JSON.parse(output) as { chapters: { start_time: string; tags?: { title?: string } }[] };
  return chapters.map(({ start_time, tags }) => ({ start: Number(start_time), title: tags?.title ?? '' }));
}
