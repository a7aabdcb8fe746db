/** Which tracks a browser's player is expected to play: it says nothing of a sound that it leaves out. */
import type { MediaInfo } from '../../../../shared/media';

/** FFmpeg's names for people of what all of them decode. */
const DECODED = /^(AAC|MP3|Opus|Vorbis|FLAC|ALAC|PCM)\b/i;

/** `track`: an index into `MediaInfo.audioTracks`. The player takes the file's default one, whatever is wanted. */
export function isHeardByBrowser(info: MediaInfo | null, track: number): boolean {
  if (!info) return true;
  return track === info.defaultTrack && DECODED.test(info.audioTracks[track]?.codec ?? '');
}
