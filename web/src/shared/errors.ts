/** What can go wrong with a job. The sentence shown for each code lives in `messages/en/errors.ts`. */
export type ErrorCode =
  /** The file has no bytes. */
  | 'empty_file'
  /** The content is of no media format that FFmpeg knows; `subject`: the ending of a name that stands for samples without a header. */
  | 'not_media'
  /** A media file without an audio track. */
  | 'no_audio'
  /** The audio's codec has no decoder; `subject` names the codec. */
  | 'unsupported_codec'
  /** The audio is protected by DRM. */
  | 'encrypted'
  /** The file ends before any audio: an MP4 without its `moov`, a recording still in progress. */
  | 'truncated'
  /** There is audio, but none of it can be decoded. */
  | 'damaged'
  /** Nothing is left between start and end. */
  | 'nothing_to_convert'
  /** The chosen audio track does not exist. */
  | 'no_such_track'
  /** An option has a value outside its range; `subject` names the option. */
  | 'invalid_option'
  /** The recipe asks for an MP3's frames as they are, and they cannot be had; `subject`: why (`CopyRefusal`). */
  | 'cannot_copy'
  /**
   * A text has no marks or words; `subject`: the number of the line that is wrong ("12"), the files of a cue sheet of which none has the
   * right name ("a.wav, b.wav"), or nothing.
   */
  | 'bad_marks'
  /** The file changed, moved or vanished while it was being read. */
  | 'read_failed'
  /** The result could not be written. */
  | 'write_failed'
  /** The disk, or the browser's share of it, is full. */
  | 'disk_full'
  | 'out_of_memory'
  /** The engine stopped in a way it should not (a trap in WebAssembly, a hung parser). */
  | 'engine_crashed'
  /** The engine could not be loaded at all. */
  | 'engine_unavailable'
  /** The page was closed or reloaded while the job ran. */
  | 'interrupted';

export interface ErrorReport {
  readonly code: ErrorCode;
  /** What the sentence is about, where the code alone does not say it: a codec's name, an option's name. */
  readonly subject?: string;
  /** For a bug report, never shown as the message. */
  readonly detail: string;
}

/** What the user should know about a job that succeeded all the same. */
export type Warning =
  /** Packets that could not be decoded were left out. */
  | { readonly code: 'corrupt_packets'; readonly count: number; readonly places: readonly number[] }
  /** The file ends before its own header says it should. */
  | { readonly code: 'cut_off'; readonly expectedSeconds: number; readonly convertedSeconds: number }
  /** Gaps in the recording were filled with silence. */
  | { readonly code: 'gaps_filled'; readonly count: number; readonly seconds: number; readonly places: readonly number[] }
  /** Time stamps jumped; the parts were joined without a pause. */
  | { readonly code: 'timestamp_jumps'; readonly count: number; readonly seconds: number }
  /** The time stamps ran at another speed than the sound, which was kept as it is. */
  | { readonly code: 'clock_drift'; readonly seconds: number }
  /** MP3 does not allow the wished bitrate at this sample rate. */
  | { readonly code: 'bitrate_adjusted'; readonly requestedKbps: number; readonly actualKbps: number }
  /** The track ends while another one of the file goes on. */
  | { readonly code: 'track_outlasted'; readonly convertedSeconds: number; readonly longestSeconds: number }
  /** The loudest place is so far above full scale, where players clip. */
  | { readonly code: 'above_full_scale'; readonly decibels: number }
  /** Attached pictures that are damaged, none, or over 16 MiB. */
  | { readonly code: 'pictures_left_out'; readonly count: number }
  /** Texts of the tags that are too long or too many. */
  | { readonly code: 'tags_shortened'; readonly count: number }
  /** An MP3 has room for 255 chapters. */
  | { readonly code: 'chapters_left_out'; readonly count: number }
  /** The cover's longer side has so many pixels, more than the recipe allows: it was left out. */
  | { readonly code: 'cover_too_large'; readonly pixels: number }
  /** No track is in the recipe's language: the default one was taken. */
  | { readonly code: 'language_missing'; readonly language: string }
  /** The MP3 is larger, or longer, than the recipe's limit. */
  | { readonly code: 'above_byte_limit'; readonly limitBytes: number }
  | { readonly code: 'above_time_limit'; readonly limitSeconds: number }
  /** It seemed that an MP3's frames could be copied, and could not (`CopyRefusal` in wasm/mp3/copy): it was encoded. */
  | { readonly code: 'not_copied'; readonly why: string }
  /** The browser offers no private file system: the result is in memory until it is saved. */
  | { readonly code: 'result_in_memory' };
