/** What MP3 has, as `wasm/mp3/mpeg_frame.h`: ISO 11172-3 and 13818-3, and LAME's part of MPEG-2.5. */

/** Hertz, in descending order. */
export const MP3_SAMPLE_RATES = [48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000] as const;

const MPEG_1 = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] as const;
const MPEG_2 = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] as const;
const MPEG_2_5 = [8, 16, 24, 32, 40, 48, 56, 64] as const;

/** Constant bitrates, ascending. */
export function bitratesAt(sampleRate: number): readonly number[] {
  if (isMpeg1(sampleRate)) return MPEG_1;
  return sampleRate >= 16000 ? MPEG_2 : MPEG_2_5;
}

export function isMpeg1(sampleRate: number): boolean {
  return sampleRate >= 32000;
}

/** Samples per channel. */
export function samplesPerFrame(sampleRate: number): number {
  return isMpeg1(sampleRate) ? 1152 : 576;
}
