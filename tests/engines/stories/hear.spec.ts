/** What is heard beside the source before it is converted: each browser's decoder takes away another part of an encoder's delay, or none. */
import { media } from '../../browser/support/media';
import { MOST_LAG } from '../../../web/src/hear/align';
import { expect, test } from '../support/test';

// WebKit warns of a script that is there already, which a part that comes later names as one that it needs.
test.use({ mayComplain: true });

interface Heard {
  /** Of what the browser decoded, in samples behind the source. */
  readonly decoded: readonly number[];
  /** Of what is switched to. */
  readonly switched: readonly number[];
  /** Of what is switched to, in decibels above the source. */
  readonly levels: readonly number[];
}

test('what is switched to is the source to the sample, and as loud', async ({ unreel }) => {
  await unreel.open();
  await unreel.add(media('film_60s.mp4'));
  await unreel.browser.evaluate(() => {
    const kept: { decoded: AudioBuffer[]; played: AudioBuffer[] } = { decoded: [], played: [] };
    Object.assign(window, { kept });
    const decode = BaseAudioContext.prototype.decodeAudioData;
    BaseAudioContext.prototype.decodeAudioData = async function (bytes) {
      const buffer = await decode.call(this, bytes);
      kept.decoded.push(buffer);
      return buffer;
    };
  });
  await unreel.prepareToHear('film_60s.mp4');
  await unreel.browser.evaluate(() => {
    const { kept } = window as unknown as { kept: { played: AudioBuffer[] } };
    const Node = AudioBufferSourceNode;
    window.AudioBufferSourceNode = class extends Node {
      constructor(context: BaseAudioContext, options?: AudioBufferSourceOptions) {
        super(context, options);
        if (options?.buffer) kept.played.push(options.buffer);
      }
    };
  });
  await unreel.hear();
  await expect.poll(() => unreel.browser.evaluate(() => (window as unknown as { kept: { played: AudioBuffer[] } }).kept.played.length)).toBe(4);
  const heard = await unreel.browser.evaluate((mostLag): Heard => {
    const { decoded, played } = (window as unknown as { kept: { decoded: AudioBuffer[]; played: AudioBuffer[] } }).kept;
    const [source, ...others] = played;
    const middle = 400_000;
    /** Of one channel, by its correlation with the source. */
    const lagOf = (other: AudioBuffer): number => {
      const [a, b] = [source?.getChannelData(0) ?? new Float32Array(), other.getChannelData(0)];
      let [found, largest] = [0, -Infinity];
      for (let lag = -mostLag; lag <= mostLag; lag += 1) {
        let product = 0;
        for (let index = middle; index < middle + 3000; index += 1) product += (a[index] ?? 0) * (b[index + lag] ?? 0);
        if (product > largest) [found, largest] = [lag, product];
      }
      return found;
    };
    const energyOf = (buffer: AudioBuffer): number => buffer.getChannelData(0).reduce((sum, sample) => sum + sample * sample, 0);
    const levels = others.map((other) => 10 * Math.log10(energyOf(other) / (source ? energyOf(source) : 1)));
    return { decoded: decoded.map(lagOf), switched: others.map(lagOf), levels };
  }, MOST_LAG);
  test.info().annotations.push({ type: 'delay of the decoder', description: `${heard.decoded.join(', ')} samples` });
  expect(heard.switched).toEqual([0, 0, 0]);
  for (const lag of heard.decoded) expect(Math.abs(lag)).toBeLessThan(MOST_LAG);
  for (const level of heard.levels) expect(Math.abs(level)).toBeLessThan(0.1);
});
