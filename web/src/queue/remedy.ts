/** What can be done about a failed job. */
import type { ErrorCode } from '../shared/errors';

/**
 * `none`: the file's content is the reason, and will be the reason again.
 * `change`: the start, the end or the track is.
 * `retry`: the moment was.
 */
export type Remedy = 'none' | 'change' | 'retry';

const REMEDIES: Record<ErrorCode, Remedy> = {
  empty_file: 'none',
  not_media: 'none',
  no_audio: 'none',
  unsupported_codec: 'none',
  encrypted: 'none',
  truncated: 'none',
  damaged: 'none',
  nothing_to_convert: 'change',
  no_such_track: 'change',
  cannot_copy: 'change',
  invalid_option: 'change',
  bad_marks: 'change',
  read_failed: 'retry',
  write_failed: 'retry',
  disk_full: 'retry',
  out_of_memory: 'retry',
  engine_crashed: 'retry',
  engine_unavailable: 'retry',
  interrupted: 'retry',
};

export function remedyFor(code: ErrorCode): Remedy {
  return REMEDIES[code];
}
