// What an ear makes of a spectrum: the FFT-based ear model of Recommendation ITU-R BS.1387-1 (PEAQ, basic version), section 2.1 of
// its annex 2, as P. Kabal explains it in "An Examination and Interpretation of ITU-R BS.1387" (McGill University, 2002).

export const FRAME = 2048;
export const HOP = FRAME / 2;

/** A sine at full scale is taken to be played this loud. */
const FULL_SCALE_DB = 92;
/** What a Hann window leaves of a sine's peak when its frequency is halfway between two of the transform's. */
const BETWEEN_BINS = 0.84971762641205;

const BARK_PER_BAND = 0.25;
const LOWEST_HERTZ = 80;
const HIGHEST_HERTZ = 18_000;
const barkOf = (hertz) => 7 * Math.asinh(hertz / 650);
const hertzOf = (bark) => 650 * Math.sinh(bark / 7);

/** Masking by one band of the others adds up with this exponent, more than its powers would. */
const ADDITION = 0.4;
const LOWER_SLOPE_DB_PER_BARK = 27;

/** What outer and middle ear let through, as a factor of power. */
function passed(hertz) {
  const kilohertz = Math.max(hertz, 1) / 1000;
  const decibels = -2.184 * kilohertz ** -0.8 + 6.5 * Math.exp(-0.6 * (kilohertz - 3.3) ** 2) - 0.001 * kilohertz ** 3.6;
  return 10 ** (decibels / 10);
}

/** The noise of the ear itself: with it, the threshold in quiet is a mask like any other. */
const ownNoise = (hertz) => 10 ** (0.1456 * (hertz / 1000) ** -0.8);

/** How quickly a band forgets: the part that is left of its excitation one hop later. */
const remembered = (hertz, sampleRate) => Math.exp(-HOP / sampleRate / (0.008 + (100 / hertz) * (0.03 - 0.008)));

/** How far below the excitation noise is inaudible: 3 dB, from 12 Bark up a quarter of a dB for each Bark. */
const maskingOffset = (index) => 10 ** (Math.max(3, 0.25 * index * BARK_PER_BAND) / 10);

function bandsOf(sampleRate) {
  const lowest = barkOf(LOWEST_HERTZ);
  const highest = barkOf(Math.min(HIGHEST_HERTZ, sampleRate / 2));
  return Array.from({ length: Math.ceil((highest - lowest) / BARK_PER_BAND) }, (_, index) => {
    const from = lowest + index * BARK_PER_BAND;
    const to = Math.min(highest, from + BARK_PER_BAND);
    const firstBin = (hertzOf(from) / sampleRate) * FRAME;
    const lastBin = (hertzOf(to) / sampleRate) * FRAME;
    const centre = hertzOf((from + to) / 2);
    const bins = [];
    for (let bin = Math.round(firstBin); bin <= Math.round(lastBin); bin += 1) {
      // Low bands are narrower than a bin, and share it.
      const share = Math.min(lastBin, bin + 0.5) - Math.max(firstBin, bin - 0.5);
      if (share > 0 && bin <= FRAME / 2) bins.push({ bin, share });
    }
    return { centre, bins, ownNoise: ownNoise(centre), remembered: remembered(centre, sampleRate), offset: maskingOffset(index) };
  });
}

/** Excitation spreads to lower bands by a fixed slope, to higher ones the further the louder it is. */
function makeSpreading(bands) {
  const count = bands.length;
  const toLower = 10 ** ((-LOWER_SLOPE_DB_PER_BARK / 10) * BARK_PER_BAND);
  const toLowerAdded = toLower ** ADDITION;
  const toHigherQuiet = bands.map(({ centre }) => 10 ** ((-2.4 - 23 / centre) * BARK_PER_BAND));
  const spreadLower = bands.map((_, index) => (1 - toLower ** (index + 1)) / (1 - toLower));
  const spread = new Float64Array(count);

  function unscaled(powers) {
    spread.fill(0);
    for (let index = 0; index < count; index += 1) {
      const toHigher = toHigherQuiet[index] * powers[index] ** (0.2 * BARK_PER_BAND);
      const spreadHigher = (1 - toHigher ** (count - index)) / (1 - toHigher);
      // Spread, a band has the power that it had.
      const own = (powers[index] / (spreadLower[index] + spreadHigher - 1)) ** ADDITION;
      const toHigherAdded = toHigher ** ADDITION;
      spread[index] += own;
      for (let other = index + 1, part = own * toHigherAdded; other < count; other += 1, part *= toHigherAdded) spread[other] += part;
      for (let other = index - 1, part = own * toLowerAdded; other >= 0; other -= 1, part *= toLowerAdded) spread[other] += part;
    }
    for (let index = 0; index < count; index += 1) spread[index] **= 1 / ADDITION;
    return spread;
  }

  const scale = Float64Array.from(unscaled(new Float64Array(count).fill(1)), (power) => 1 / power);
  return (powers) => unscaled(powers).map((power, index) => power * scale[index]);
}

/**
 * An ear for spectra of Hann-windowed frames of `FRAME` samples, `HOP` apart. `hear` weights powers as outer and middle ear do, in
 * place; `group` sums them up in bands; `maskOf` takes such sums, frame after frame, and returns up to which power noise is masked.
 */
export function makeEar(sampleRate) {
  const bands = bandsOf(sampleRate);
  const spread = makeSpreading(bands);
  const scale = 10 ** (FULL_SCALE_DB / 10) / ((BETWEEN_BINS / 4) * (FRAME - 1)) ** 2;
  const weights = Float64Array.from({ length: FRAME / 2 + 1 }, (_, bin) => scale * passed((bin * sampleRate) / FRAME));
  const before = new Float64Array(bands.length);

  return {
    bandCount: bands.length,

    hear(powers) {
      for (let bin = 0; bin < powers.length; bin += 1) powers[bin] *= weights[bin];
    },

    group(powers) {
      return Float64Array.from(bands, ({ bins }) => {
        let sum = 0;
        for (const { bin, share } of bins) sum += share * powers[bin];
        return Math.max(sum, 1e-12);
      });
    },

    maskOf(bandPowers) {
      const excitation = spread(bandPowers.map((power, index) => power + bands[index].ownNoise));
      return excitation.map((power, index) => {
        const { remembered: part, offset } = bands[index];
        before[index] = part * before[index] + (1 - part) * power;
        return Math.max(before[index], power) / offset;
      });
    },
  };
}
