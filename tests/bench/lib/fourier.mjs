// The discrete Fourier transform of two real signals at once.

/**
 * `transform(one, other)` takes two signals of `size` samples, a power of two, and returns `powers` of a spectrum each, for the
 * frequencies from 0 to half the sample rate. Its arrays are used again by the next call. One complex transform (radix 2) does both:
 * one signal is its real part, the other its imaginary part, and the symmetry of a real signal's spectrum tells them apart.
 */
export function makeTransform(size) {
  const cosines = Float64Array.from({ length: size / 2 }, (_, index) => Math.cos((2 * Math.PI * index) / size));
  const sines = Float64Array.from({ length: size / 2 }, (_, index) => -Math.sin((2 * Math.PI * index) / size));
  const bits = Math.log2(size);
  const reversed = Uint32Array.from({ length: size }, (_, index) => {
    let result = 0;
    for (let bit = 0; bit < bits; bit += 1) if (index & (1 << bit)) result |= 1 << (bits - 1 - bit);
    return result;
  });
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const powers = [new Float64Array(size / 2 + 1), new Float64Array(size / 2 + 1)];

  function butterflies() {
    for (let half = 1; half < size; half *= 2) {
      const stride = size / 2 / half;
      for (let start = 0; start < size; start += 2 * half) {
        for (let index = 0; index < half; index += 1) {
          const upper = start + index;
          const lower = upper + half;
          const cosine = cosines[index * stride];
          const sine = sines[index * stride];
          const turnedReal = real[lower] * cosine - imaginary[lower] * sine;
          const turnedImaginary = real[lower] * sine + imaginary[lower] * cosine;
          real[lower] = real[upper] - turnedReal;
          imaginary[lower] = imaginary[upper] - turnedImaginary;
          real[upper] += turnedReal;
          imaginary[upper] += turnedImaginary;
        }
      }
    }
  }

  return function transform(one, other) {
    for (let index = 0; index < size; index += 1) {
      real[reversed[index]] = one[index];
      imaginary[reversed[index]] = other[index];
    }
    butterflies();
    for (let bin = 0; bin <= size / 2; bin += 1) {
      const mirror = (size - bin) % size;
      const evenReal = real[bin] + real[mirror];
      const oddImaginary = imaginary[bin] - imaginary[mirror];
      const evenImaginary = imaginary[bin] + imaginary[mirror];
      const oddReal = real[bin] - real[mirror];
      powers[0][bin] = (evenReal * evenReal + oddImaginary * oddImaginary) / 4;
      powers[1][bin] = (evenImaginary * evenImaginary + oddReal * oddReal) / 4;
    }
    return powers;
  };
}
