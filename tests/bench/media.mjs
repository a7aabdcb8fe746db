// The bench's input: made once, by ffmpeg, under build/bench.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

// Chords that change twice a second, a beat, noise like breath and cymbals, left and right not alike: what keeps an
// encoder as busy as music does. Random numbers come from fixed seeds.
function music(seconds) {
  const chord = (phase) =>
    `0.12*sin(2*PI*t*(110*pow(2\\,floor(mod(t*2\\,12))/12)))+0.08*sin(2*PI*t*(165*pow(2\\,floor(mod(t*2+${phase}\\,12))/12)))` +
    `+0.05*sin(2*PI*t*(440*pow(2\\,floor(mod(t*3+${phase}\\,12))/12)))*(0.6+0.4*sin(2*PI*0.7*t))` +
    `+0.25*sin(2*PI*55*t)*exp(-12*mod(t\\,0.5))`;
  return [
    '-f', 'lavfi', '-i', `aevalsrc=${chord(3)}|${chord(7)}:s=44100:d=${seconds}`,
    '-f', 'lavfi', '-i', `anoisesrc=r=44100:d=${seconds}:c=pink:a=0.12:seed=7`,
    '-f', 'lavfi', '-i', `anoisesrc=r=44100:d=${seconds}:c=pink:a=0.12:seed=11`,
  ];
}

function makeOnce(folder, name, argumentsOf) {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `unfinished-${name}`);
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...argumentsOf, unfinished]);
  renameSync(unfinished, path);
  return path;
}

/** A second of sound; returns its path. */
export function makeTone(folder) {
  return makeOnce(folder, 'tone.wav', ['-f', 'lavfi', '-i', 'sine=d=1']);
}

/** A video of `seconds` with stereo sound, AAC in MP4; returns its path. */
export function makeVideo(folder, seconds) {
  return makeOnce(folder, `music-${seconds}s.mp4`, [
    ...music(seconds),
    '-f', 'lavfi', '-i', `testsrc=s=640x360:r=25:d=${seconds}`,
    '-filter_complex', '[1][2]amerge=inputs=2[noise];[0][noise]amix=inputs=2:normalize=0[sound]',
    '-map', '3:v', '-map', '[sound]', '-c:v', 'mpeg4', '-b:v', '1M', '-c:a', 'aac', '-b:a', '192k', '-shortest',
  ]);
}
