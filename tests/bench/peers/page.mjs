// Converts the chosen file with one of the peers, each used as its documentation says.
import { registerMp3Encoder } from '@mediabunny/mp3-encoder';
import { ALL_FORMATS, BlobSource, BufferTarget, Conversion, Input, Mp3OutputFormat, Output } from 'mediabunny';

registerMp3Encoder();

async function convertWithMediabunny(file) {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const output = new Output({ format: new Mp3OutputFormat(), target: new BufferTarget() });
  const conversion = await Conversion.init({ input, output, video: { discard: true }, audio: { codec: 'mp3', bitrate: 192_000 } });
  if (!conversion.isValid) throw new Error(JSON.stringify(conversion.discardedTracks.map(({ reason }) => reason)));
  await conversion.execute();
  return new Blob([output.target.buffer], { type: 'audio/mpeg' });
}

let ffmpeg = null;

function convertWithFfmpegWasm(file) {
  ffmpeg ??= new Worker('./ffmpeg_worker.mjs', { type: 'module' });
  return new Promise((resolve, reject) => {
    ffmpeg.onmessage = ({ data }) => ('bytes' in data ? resolve(new Blob([data.bytes], { type: 'audio/mpeg' })) : reject(new Error(data.error)));
    ffmpeg.onerror = (event) => reject(new Error(event.message));
    ffmpeg.postMessage(file);
  });
}

const PEERS = { 'ffmpeg.wasm': convertWithFfmpegWasm, mediabunny: convertWithMediabunny };

/** Seconds it took; the result is behind the link then. */
window.convertWith = async (peer) => {
  const [file] = document.querySelector('input').files;
  const started = performance.now();
  const result = await PEERS[peer](file);
  const seconds = (performance.now() - started) / 1000;
  document.querySelector('a').href = URL.createObjectURL(result);
  return seconds;
};
