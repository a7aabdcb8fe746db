/** For each code of `shared/errors.ts`: what is wrong, and what to do about it. The argument is the report's subject. */
import type { ErrorCode } from '../../shared/errors';

export const errors: Record<ErrorCode, (subject?: string) => string> = {
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
  cannot_copy: () => 'The sound of this file cannot be copied as it is. Let it be encoded instead.',
  bad_marks: (where) => {
    if (!where) return 'There are no times in this text that Unreel can read.';
    return /^\d+$/.test(where)
      ? `Line ${where} of this text cannot be read: its time is none. Change it, then try again.`
      : `This cue sheet is for several files (${where}), none of which has this file’s name.`;
  },
  read_failed: () => 'The file could not be read: it was perhaps changed, moved or unplugged. Make sure it is there, and choose it again.',
  write_failed: () => 'The MP3 could not be written to this browser’s storage. Try again.',
  disk_full: () => 'There is not enough space left for the MP3. Save or delete earlier results, then try again.',
  out_of_memory: () => 'The browser ran out of memory. Close other tabs, then try again.',
  engine_crashed: () => 'The converter stopped unexpectedly, and has been started anew. Try again.',
  engine_unavailable: () => 'The converter could not be loaded. Check the connection and reload the page; if that does not help, update your browser.',
  interrupted: () => 'The page was closed while this file was being converted. Choose the file again.',
};
