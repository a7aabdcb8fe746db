// ffmpeg.wasm's single-thread core: the file is read where it is (WORKERFS), the result is in memory (MEMFS).
import createCore from './node_modules/@ffmpeg/core/dist/esm/ffmpeg-core.js';

const folder = new URL('./node_modules/@ffmpeg/core/dist/esm/', import.meta.url);
// How the core is told where its WebAssembly is: its own loader does the same.
const addresses = btoa(JSON.stringify({ wasmURL: new URL('ffmpeg-core.wasm', folder).href }));
const loading = createCore({ mainScriptUrlOrBlob: `${new URL('ffmpeg-core.js', folder).href}#${addresses}` });

onmessage = async ({ data: file }) => {
  const core = await loading;
  const log = [];
  core.setLogger(({ message }) => log.push(message));
  core.FS.mkdir('/in');
  core.FS.mount(core.FS.filesystems.WORKERFS, { files: [file] }, '/in');
  core.setTimeout(-1);
  core.exec('-nostdin', '-y', '-i', `/in/${file.name}`, '-vn', '-c:a', 'libmp3lame', '-b:a', '192k', 'out.mp3');
  const status = core.ret;
  core.reset();
  core.FS.unmount('/in');
  core.FS.rmdir('/in');
  if (status !== 0) {
    postMessage({ error: log.slice(-5).join('\n') });
    return;
  }
  const bytes = core.FS.readFile('out.mp3');
  core.FS.unlink('out.mp3');
  postMessage({ bytes: bytes.buffer }, [bytes.buffer]);
};
