// Whose work the time of a profile is. The rules are about names: functions of our own are C++ in namespaces of ours, FFmpeg and LAME
// are C. Binaryen puts a function that is called from one place into its caller, so a little of FFmpeg counts as ours, never the reverse.

const OWN = /unreel::|std::|emscripten::|\(anonymous namespace\)::|^operator (new|delete)|_GLOBAL_/;

/** The language's library, with what Emscripten wrote of it in JavaScript: done for whoever calls it. */
const LIBRARY =
  /^(__)?(mem(cpy|move|set|cmp|chr)|str\w+|malloc|calloc|realloc|aligned_alloc|posix_memalign|free)$|^(emscripten_builtin|dl)(malloc|free|realloc|calloc|memalign)|^sbrk$|emscripten_memcpy_js$|^wasm-to-js$/;

/** Nearest of these in the calls that lead to a function of FFmpeg's says what it was doing. */
const FFMPEG_PARTS = [
  ['resample', /^swr_|unreel::Resampler/],
  ['decode', /^avcodec_(send|receive)_|^decode_receive_frame|unreel::Decoder/],
  ['demux', /^av_read_frame|^avformat_|^av_seek_frame|unreel::Demuxer/],
];

/** What the browser does for a call from JavaScript. Other calls, of messages above all, are for our own purposes. */
const BROWSER_PARTS = [
  ['read', /^(readAsArrayBuffer|arrayBuffer|slice)$/],
  ['write', /^(write|flush|truncate|close)$/],
];

const partOf = (parts, name) => parts.find(([, pattern]) => pattern.test(name))?.[0];

function ffmpegPart(node, parentOf) {
  for (let at = node; at; at = parentOf(at)) {
    const part = partOf(FFMPEG_PARTS, at.callFrame.functionName);
    if (part) return part;
  }
  return 'demux';
}

function conversionPart(node, parentOf) {
  const { functionName, url } = node.callFrame;
  const parent = parentOf(node);
  if (LIBRARY.test(functionName) && parent) return conversionPart(parent, parentOf);
  if (url === '') return partOf(BROWSER_PARTS, functionName) ?? 'own';
  if (!url.endsWith('.wasm') || OWN.test(functionName)) return 'own';
  return ffmpegPart(node, parentOf);
}

/** In the encoder's module all is LAME but the binding: `SegmentEncoder::feed`, for one, has LAME's psychoacoustics inside. */
function encoderPart(node, parentOf) {
  const { functionName, url } = node.callFrame;
  if (!url.endsWith('.wasm') || /EncoderHandle|emscripten::/.test(functionName)) return 'own';
  const parent = parentOf(node);
  return LIBRARY.test(functionName) && parent?.callFrame.url.endsWith('.wasm') ? encoderPart(parent, parentOf) : 'lame';
}

function selfSeconds({ samples, timeDeltas }) {
  const seconds = new Map();
  samples.forEach((id, index) => seconds.set(id, (seconds.get(id) ?? 0) + timeDeltas[index] / 1e6));
  return seconds;
}

const isIdle = ({ callFrame: { functionName } }) => functionName === '(idle)' || functionName === '(root)';

/** Seconds in which a worker had something to do, those included in which it waited for a file. */
export function busySeconds(profile) {
  const seconds = selfSeconds(profile);
  return profile.nodes.filter((node) => !isIdle(node)).reduce((sum, { id }) => sum + (seconds.get(id) ?? 0), 0);
}

/**
 * Seconds that the workers were busy, by part: read, demux, decode, resample, lame, write, own; and, by name, the functions of our own.
 */
export function workShares(profiles) {
  const parts = { read: 0, demux: 0, decode: 0, resample: 0, lame: 0, write: 0, own: 0 };
  const ownFunctions = {};
  for (const profile of profiles) {
    const partOfNode = profile.worker.startsWith('encoder') ? encoderPart : conversionPart;
    const seconds = selfSeconds(profile);
    const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])));
    for (const node of profile.nodes) {
      if (isIdle(node)) continue;
      const { functionName } = node.callFrame;
      const spent = seconds.get(node.id) ?? 0;
      const part = partOfNode(node, (child) => parents.get(child.id));
      parts[part] += spent;
      if (part === 'own') ownFunctions[functionName] = (ownFunctions[functionName] ?? 0) + spent;
    }
  }
  const largest = Object.entries(ownFunctions).sort(([, a], [, b]) => b - a).slice(0, 20);
  return { parts, ownFunctions: Object.fromEntries(largest) };
}
