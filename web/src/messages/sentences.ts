/** What the page says for each code of `shared/errors.ts`: what is wrong, and what to do about it. */
import { assertNever } from '../queue/assert_never';
import { formatDuration } from '../queue/time_code';
import type { ErrorCode, ErrorReport, Warning } from '../shared/errors';
import { formatCount, formatShortTime } from './format';

export const ERROR_SENTENCES: Record<ErrorCode, (subject?: string) => string> = {
  empty_file: () => 'This file is empty: it was perhaps not copied or downloaded completely.',
  not_media: (ending) =>
    ending
      ? `Files that end in “.${ending}” have no header that says what their samples are. Convert this one to WAV with the program it comes from.`
      : 'This is not a video or audio file, or it is of a kind that Unreel does not know.',
  no_audio: () => 'This file has no sound in it.',
  unsupported_codec: (codec) =>
    codec ? `The sound is stored as ${codec}, which Unreel cannot read.` : 'The sound is stored in a way that Unreel cannot read.',
  encrypted: () => 'This file is protected against copying (DRM), so it cannot be converted.',
  truncated: () =>
    'This file ends before its sound begins: it is perhaps still being recorded or copied. Choose it again when it is complete.',
  damaged: () => 'The sound in this file is damaged, and nothing of it could be read.',
  nothing_to_convert: () => 'There is no sound between the chosen start and end. Choose other times.',
  no_such_track: () => 'This file does not have the chosen audio track. Choose another one.',
  invalid_option: (option) =>
    option ? `The value chosen for “${option}” is not possible. Choose another one.` : 'One of the chosen values is not possible. Choose another one.',
  read_failed: () => 'The file could not be read: it was perhaps changed, moved or unplugged. Make sure it is there, and add it again.',
  write_failed: () => 'The MP3 could not be written to this browser’s storage. Try again.',
  disk_full: () => 'There is not enough space left for the MP3. Save or delete earlier results, then try again.',
  out_of_memory: () => 'The browser ran out of memory. Close other tabs, then try again.',
  engine_crashed: () => 'The converter stopped unexpectedly, and has been started anew. Try again.',
  engine_unavailable: () => 'The converter could not be loaded. Check the connection and reload the page; if that does not help, update your browser.',
  interrupted: () => 'The page was closed while this file was being converted. Choose the file again.',
};

export function errorSentence({ code, subject }: ErrorReport): string {
  return ERROR_SENTENCES[code](subject);
}

export function warningSentence(warning: Warning): string {
  switch (warning.code) {
    case 'corrupt_packets':
      return warning.count === 1
        ? 'One damaged piece of the sound was left out.'
        : `${formatCount(warning.count)} damaged pieces of the sound were left out.`;
    case 'cut_off': {
      const { convertedSeconds, expectedSeconds } = warning;
      return `The file ends after ${formatDuration(convertedSeconds)} of ${formatDuration(expectedSeconds)}; what is there was converted.`;
    }
    case 'gaps_filled':
      return warning.count === 1
        ? `A gap of ${formatShortTime(warning.seconds)} in the recording was filled with silence.`
        : `${formatCount(warning.count)} gaps in the recording, ${formatShortTime(warning.seconds)} in all, were filled with silence.`;
    case 'timestamp_jumps':
      return warning.count === 1
        ? `The clock of the recording jumped by ${formatShortTime(warning.seconds)}; the parts were joined without a pause.`
        : `The clock of the recording jumped ${formatCount(warning.count)} times, by ${formatShortTime(warning.seconds)} in all; the parts were joined without a pause.`;
    case 'clock_drift':
      return `The clock of the recording and its sound differ by ${formatShortTime(warning.seconds)}; the sound was kept whole.`;
    case 'bitrate_adjusted':
      return `MP3 does not allow ${warning.requestedKbps} kbit/s for this sound, so ${warning.actualKbps} kbit/s was used.`;
    case 'track_outlasted': {
      const { convertedSeconds, longestSeconds } = warning;
      return `This audio track ends after ${formatDuration(convertedSeconds)}, while another one in the file lasts ${formatDuration(longestSeconds)}. Choose that one if sound is missing.`;
    }
    case 'above_full_scale':
      return `The sound is up to ${warning.decibels.toFixed(1)} dB above full scale, which most players distort. If it can be heard, lower the volume of the source.`;
    case 'pictures_left_out':
      return warning.count === 1
        ? 'A picture in the file is damaged or larger than 16 MB, so it was left out.'
        : `${formatCount(warning.count)} pictures in the file are damaged or larger than 16 MB, so they were left out.`;
    case 'tags_shortened':
      return warning.count === 1
        ? 'A text in the tags was too long and was shortened or left out.'
        : `${formatCount(warning.count)} texts in the tags were too long or too many and were shortened or left out.`;
    case 'result_in_memory':
      return 'This MP3 is in memory only: save it before you close the page.';
    default:
      return assertNever(warning);
  }
}
