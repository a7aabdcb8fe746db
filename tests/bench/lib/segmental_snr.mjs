// How much louder a source is than what a coder changed of it, in windows of 20 ms.

/** Mean power of a sample, −80 dB of full scale: a ratio to silence says nothing. */
const SILENT = 1e-8;
const LEAST_DB = -10;
const MOST_DB = 60;

/** The mean in dB over the windows of all channels; sounds are those of `noiseToMask`. As in tests/native/support/pcm.cpp. */
export function segmentalSnr(source, coded) {
  const window = Math.floor(source.sampleRate / 50);
  let sum = 0;
  let windows = 0;
  source.channels.forEach((samples, channel) => {
    const others = coded.channels[channel];
    for (let start = 0; start + window <= samples.length; start += window) {
      let signal = 0;
      let error = 0;
      for (let index = start; index < start + window; index += 1) {
        signal += samples[index] ** 2;
        error += (samples[index] - others[index]) ** 2;
      }
      if (signal < SILENT * window) continue;
      sum += Math.min(MOST_DB, Math.max(LEAST_DB, 10 * Math.log10(signal / error)));
      windows += 1;
    }
  });
  return windows === 0 ? 0 : sum / windows;
}
