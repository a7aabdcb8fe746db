// How audible a coder's noise is: its power in each band of the ear ÷ the power up to which the music hides it.
// The method is that of Recommendation ITU-R BS.1387-1 (PEAQ), annex 2, sections 4.5 (noise-to-mask ratio) and 4.6 (relative
// disturbed frames): noise is the difference of the magnitudes of the two spectra, both as they arrive in the inner ear. The
// Recommendation is for 48 kHz; at other rates, frames have as many samples and the ear's time constants are kept.
import { FRAME, HOP, makeEar } from './ear.mjs';
import { makeTransform } from './fourier.mjs';

/** A frame in which some band is further above the mask is disturbed. */
const DISTURBED = 10 ** (1.5 / 10);

/** Mean power of a sample, −80 dB of full scale: nobody listens to what is below. */
const SILENT = 1e-8;

const hannWindow = Float64Array.from({ length: FRAME }, (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / (FRAME - 1)));

/** The ratios of one channel, each frame's mean over the bands and its largest. */
function* ratiosOf(source, coded, sampleRate) {
  const ear = makeEar(sampleRate);
  const transform = makeTransform(FRAME);
  const one = new Float64Array(FRAME);
  const other = new Float64Array(FRAME);
  const noise = new Float64Array(FRAME / 2 + 1);
  for (let start = 0; start + FRAME <= source.length; start += HOP) {
    let energy = 0;
    for (let index = 0; index < FRAME; index += 1) {
      energy += source[start + index] ** 2;
      one[index] = hannWindow[index] * source[start + index];
      other[index] = hannWindow[index] * coded[start + index];
    }
    const [sourcePowers, codedPowers] = transform(one, other);
    ear.hear(sourcePowers);
    ear.hear(codedPowers);
    for (let bin = 0; bin < noise.length; bin += 1) noise[bin] = (Math.sqrt(sourcePowers[bin]) - Math.sqrt(codedPowers[bin])) ** 2;
    // Also of a silent frame: the ear remembers what was before.
    const mask = ear.maskOf(ear.group(sourcePowers));
    if (energy < SILENT * FRAME) continue;
    const ratios = ear.group(noise).map((power, band) => power / mask[band]);
    yield { mean: ratios.reduce((sum, ratio) => sum + ratio, 0) / ear.bandCount, largest: ratios.reduce((a, b) => Math.max(a, b)) };
  }
}

/**
 * Sounds are { sampleRate, channels }, channels of samples from −1 to 1, `coded` exactly in time with `source`. Returns
 * `meanDb`, each frame's ratio in dB, averaged over the frames (the Recommendation's Segmental NMR); `totalDb`, the ratios averaged
 * before they are in dB, so that the worst frames count most (its Total NMR); and `disturbed`, the share of disturbed frames.
 */
export function noiseToMask(source, coded) {
  let frames = 0;
  let decibels = 0;
  let total = 0;
  let disturbed = 0;
  source.channels.forEach((samples, channel) => {
    for (const { mean, largest } of ratiosOf(samples, coded.channels[channel], source.sampleRate)) {
      frames += 1;
      decibels += 10 * Math.log10(mean);
      total += mean;
      if (largest > DISTURBED) disturbed += 1;
    }
  });
  return { meanDb: decibels / frames, totalDb: 10 * Math.log10(total / frames), disturbed: disturbed / frames };
}
