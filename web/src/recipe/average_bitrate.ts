/** What VBR comes to on average. What a file gets depends on its sound: these are for "about". */

/** In kbit/s, for each quality, V0 … V9. */
type Averages = readonly number[];

/**
 * MPEG-1 in stereo: as LAME's documentation has them. All others are means, in steps of about five, over four to eight pieces of music,
 * in mono over speech too, each of 40 to 60 s, by LAME 3.100 at 44.1, 22.05, 16 and 11.025 kHz. Speech alone, in mono at 44.1 kHz: V5 73,
 * V6 63, V7 54. Speech in stereo takes about two thirds of what stands here.
 */
const AVERAGES: readonly { readonly from: number; readonly mono: Averages; readonly stereo: Averages }[] = [
  { from: 32000, mono: [125, 110, 95, 90, 80, 70, 60, 50, 50, 40], stereo: [245, 225, 190, 175, 165, 130, 115, 100, 85, 65] },
  { from: 22050, mono: [75, 70, 60, 55, 50, 45, 40, 35, 35, 30], stereo: [145, 130, 115, 105, 95, 80, 75, 65, 65, 55] },
  { from: 16000, mono: [55, 50, 40, 40, 35, 30, 30, 25, 25, 25], stereo: [105, 95, 80, 75, 65, 60, 50, 50, 50, 45] },
  { from: 8000, mono: [35, 35, 30, 25, 25, 20, 20, 20, 20, 20], stereo: [65, 65, 55, 55, 45, 40, 35, 35, 35, 35] },
];

/** `sampleRate` is the MP3's; `null` where it is not known, and mostly one of MPEG-1's. */
export function averageKbps(vbrQuality: number, channels: 1 | 2, sampleRate: number | null): number {
  const row = AVERAGES.find(({ from }) => from <= (sampleRate ?? 44100));
  return row?.[channels === 1 ? 'mono' : 'stereo'][vbrQuality] ?? 0;
}
