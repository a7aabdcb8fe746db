import { assertNever } from '../../queue/assert_never';
import { formatDuration } from '../../queue/time_code';
import type { Warning } from '../../shared/errors';
import { formatBytes, formatCount, formatDecimal, formatList, formatShortTime } from '../format';
import { plural } from '../plural';
import { amounts } from './amounts';

/** What is said below a result. */
export function warning(warned: Warning): string {
  switch (warned.code) {
    case 'corrupt_packets':
      return plural(warned.count, {
        one: `One damaged piece of the sound was left out${at(warned.places)}.`,
        other: `${formatCount(warned.count)} damaged pieces of the sound were left out${at(warned.places)}.`,
      });
    case 'cut_off': {
      const { convertedSeconds, expectedSeconds } = warned;
      return `The file ends after ${formatDuration(convertedSeconds)} of ${formatDuration(expectedSeconds)}; what is there was converted.`;
    }
    case 'gaps_filled':
      return plural(warned.count, {
        one: `A gap of ${formatShortTime(warned.seconds)} in the recording was filled with silence${at(warned.places)}.`,
        other: `${formatCount(warned.count)} gaps in the recording, ${formatShortTime(warned.seconds)} in all, were filled with silence${at(warned.places)}.`,
      });
    case 'timestamp_jumps':
      return plural(warned.count, {
        one: `The clock of the recording jumped by ${formatShortTime(warned.seconds)}; the parts were joined without a pause.`,
        other: `The clock of the recording jumped ${formatCount(warned.count)} times, by ${formatShortTime(warned.seconds)} in all; the parts were joined without a pause.`,
      });
    case 'clock_drift':
      return `The clock of the recording and its sound differ by ${formatShortTime(warned.seconds)}; the sound was kept whole.`;
    case 'bitrate_adjusted':
      return `MP3 does not allow ${amounts.kbps(warned.requestedKbps)} for this sound, so ${amounts.kbps(warned.actualKbps)} was used.`;
    case 'track_outlasted': {
      const { convertedSeconds, longestSeconds } = warned;
      return `This audio track ends after ${formatDuration(convertedSeconds)}, while another one in the file lasts ${formatDuration(longestSeconds)}. Choose that one if sound is missing.`;
    }
    case 'above_full_scale':
      return `The sound is up to ${formatDecimal(warned.decibels, 1)} dB above full scale, which most players distort. If it can be heard, lower the volume of the source.`;
    case 'pictures_left_out':
      return plural(warned.count, {
        one: 'A picture in the file is damaged or larger than 16 MB, so it was left out.',
        other: `${formatCount(warned.count)} pictures in the file are damaged or larger than 16 MB, so they were left out.`,
      });
    case 'tags_shortened':
      return plural(warned.count, {
        one: 'A text in the tags was too long and was shortened or left out.',
        other: `${formatCount(warned.count)} texts in the tags were too long or too many and were shortened or left out.`,
      });
    case 'chapters_left_out':
      return plural(warned.count, {
        one: 'One chapter was left out: an MP3 has room for 255.',
        other: `${formatCount(warned.count)} chapters were left out: an MP3 has room for 255.`,
      });
    case 'cover_too_large':
      return `The cover is ${formatCount(warned.pixels)} pixels wide or high, more than these settings allow, so it was left out.`;
    case 'language_missing':
      return `No audio track of this file is in “${warned.language}”, so its default track was taken.`;
    case 'above_byte_limit':
      return `This MP3 is larger than ${formatBytes(warned.limitBytes)}, the limit that was set.`;
    case 'above_time_limit':
      return `This MP3 is longer than ${formatDuration(warned.limitSeconds)}, the limit that was set.`;
    case 'not_copied':
      return 'The sound of this MP3 could not be copied as it is, so it was encoded anew.';
    case 'result_in_memory':
      return 'This MP3 is in memory only: save it before you close the page.';
    default:
      return assertNever(warned);
  }
}

/** A sentence has room for so many. */
const MOST_PLACES = 6;

/** `, at 1:02:03 and 1:10:00`; of many, the first. Times that look alike are said once. */
function at(places: readonly number[]): string {
  const times = [...new Set(places.map(formatDuration))];
  if (times.length === 0) return '';
  const shown = times.slice(0, MOST_PLACES);
  return times.length > shown.length ? `, at ${shown.join(', ')} and later` : `, at ${formatList(shown)}`;
}
