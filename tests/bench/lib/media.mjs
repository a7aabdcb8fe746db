// The bench's inputs: made once, by ffmpeg, under build/bench. Who changes how one is made gives it another name.
import { execFileSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const SOUND_BYTES_A_SECOND = 192_000 / 8;

/** A minute of it is made, and repeated. */
const MUSIC_SECONDS = 60;

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
    '-filter_complex', '[1][2]amerge=inputs=2[noise];[0][noise]amix=inputs=2:normalize=0',
  ];
}

/** Noise as JPEG pictures of 16:9 takes about so many bytes a pixel, so their size is as good as chosen. */
const JPEG_BYTES_A_PIXEL = 1.03;
const PICTURES_A_SECOND = 25;

function jpegSize(bytesASecond) {
  const pixels = bytesASecond / PICTURES_A_SECOND / JPEG_BYTES_A_PIXEL;
  const height = Math.max(16, Math.round(Math.sqrt((pixels * 9) / 16)));
  return `${Math.max(16, Math.round(pixels / height))}x${height}`;
}

/** The path of the file in `folder` that ffmpeg makes with `words`, unless it is there. */
export function makeFileOnce(folder, name, words) {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  // Its own name: another run may be making the same.
  const unfinished = join(folder, `unfinished-${process.pid}-${name}`);
  execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...words.flat(), unfinished]);
  renameSync(unfinished, path);
  return path;
}

export function makeMedia(folder) {
  const makeOnce = (name, ...words) => makeFileOnce(folder, name, words);

  const minute = () => makeOnce('music.wav', music(MUSIC_SECONDS));
  const repeated = (seconds) => ['-stream_loop', '-1', '-t', String(seconds), '-i', minute()];

  const media = {
    /** A second of sound. */
    tone: () => makeOnce('tone.wav', ['-f', 'lavfi', '-i', 'sine=d=1']),

    /** Stereo music of `seconds`; `settings` are ffmpeg's words for the codec, `extension` chooses the container. */
    sound: (seconds, extension, settings) => makeOnce(`sound-${seconds}s.${extension}`, repeated(seconds), settings),

    /** Music as in `sound`, AAC of 192 kbit/s in MP4, without pictures. */
    song: (seconds) => media.sound(seconds, 'm4a', ['-c:a', 'aac', '-b:a', '192k']),

    /** A video of 1 Mbit/s with the song's sound, in MP4. */
    video: (seconds) =>
      makeOnce(
        `video-${seconds}s.mp4`,
        ['-f', 'lavfi', '-i', `testsrc=s=640x360:r=25:d=${seconds}`, '-i', media.song(seconds)],
        ['-c:v', 'mpeg4', '-b:v', '1M', '-c:a', 'copy'],
      ),

    /** The song's sound beside pictures that make the file about `bytes` long. No holes: every byte is on the disk. */
    largeVideo(seconds, bytes, extension) {
      const size = jpegSize(bytes / seconds - SOUND_BYTES_A_SECOND);
      const pictures = makeOnce(
        `pictures-${size}.mjpeg`,
        ['-f', 'lavfi', '-i', `color=gray:s=${size}:r=${PICTURES_A_SECOND}:d=2,noise=alls=100:allf=t:all_seed=5`],
        ['-c:v', 'mjpeg', '-q:v', '2', '-pix_fmt', 'yuvj420p'],
      );
      return makeOnce(
        `large-${seconds}s-${size}.${extension}`,
        ['-stream_loop', '-1', '-f', 'mjpeg', '-framerate', String(PICTURES_A_SECOND), '-t', String(seconds), '-i', pictures],
        ['-i', media.song(seconds), '-map', '0:v', '-map', '1:a', '-c', 'copy'],
      );
    },
  };
  return media;
}
