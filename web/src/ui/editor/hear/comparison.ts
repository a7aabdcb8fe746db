/** A piece of a file, and what settings make of it, so that one can be switched for the other: to the sample, at the same level. */
import { lagOf, levelGain } from '../../../hear/align';
import type { SoundExcerpt } from '../../../shared/file_sound';

export interface HeardMp3 {
  readonly bytes: ArrayBuffer;
  readonly sampleRate: number;
}

/** All equally long. */
export interface Comparison {
  readonly source: AudioBuffer;
  readonly others: readonly AudioBuffer[];
}

/** Rejects where the browser cannot decode what was made. */
export async function compare(excerpt: SoundExcerpt, mp3s: readonly HeardMp3[]): Promise<Comparison> {
  const rate = Math.max(...mp3s.map(({ sampleRate }) => sampleRate));
  const source = await atRate(bufferOf(excerpt.planes, excerpt.sampleRate), rate);
  const others: AudioBuffer[] = [];
  for (const { bytes } of mp3s) {
    // At its own rate, which the browser's decoder brings it to.
    const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes);
    others.push(aligned(source, decoded));
  }
  return { source, others };
}

function aligned(source: AudioBuffer, decoded: AudioBuffer): AudioBuffer {
  const lag = lagOf(mono(source), mono(decoded));
  const planes = planesOf(decoded).map((plane) => {
    const moved = new Float32Array(source.length);
    moved.set(plane.subarray(Math.max(lag, 0), Math.max(lag, 0) + source.length - Math.max(-lag, 0)), Math.max(-lag, 0));
    return moved;
  });
  const gain = levelGain(planesOf(source), planes);
  return bufferOf(
    planes.map((plane) => plane.map((sample) => sample * gain)),
    source.sampleRate,
  );
}

async function atRate(buffer: AudioBuffer, rate: number): Promise<AudioBuffer> {
  if (buffer.sampleRate === rate) return buffer;
  const context = new OfflineAudioContext(buffer.numberOfChannels, Math.round(buffer.duration * rate), rate);
  const node = new AudioBufferSourceNode(context, { buffer });
  node.connect(context.destination);
  node.start();
  return context.startRendering();
}

function bufferOf(planes: readonly Float32Array<ArrayBuffer>[], sampleRate: number): AudioBuffer {
  const buffer = new AudioBuffer({ length: Math.max(planes[0]?.length ?? 0, 1), numberOfChannels: Math.max(planes.length, 1), sampleRate });
  planes.forEach((plane, channel) => buffer.copyToChannel(plane, channel));
  return buffer;
}

function planesOf(buffer: AudioBuffer): Float32Array<ArrayBuffer>[] {
  return Array.from({ length: buffer.numberOfChannels }, (_, channel) => buffer.getChannelData(channel).slice());
}

function mono(buffer: AudioBuffer): Float32Array {
  const [first = new Float32Array(), second] = planesOf(buffer);
  return second ? first.map((sample, index) => sample + (second[index] ?? 0)) : first;
}
