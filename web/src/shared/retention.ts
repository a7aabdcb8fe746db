/** How long results are kept. The one place where these can be set. */

/** A result nobody saved is deleted this long after its conversion ended. */
export const RESULT_RETENTION_MS = 24 * 60 * 60 * 1000;

/** So long a download may take to begin and to end… */
const DOWNLOAD_MS = 60 * 1000;

/** …with a second more for each so many bytes, which even a slow memory card or network drive takes in that time. */
const DOWNLOAD_BYTES_PER_SECOND = 1_000_000;

/** The browser may ask whether several files may be saved, and the user may be elsewhere. */
const SAVED_RETENTION_MS = 10 * 60 * 1000;

/**
 * The browser copies a result in the background and does not tell the page when it has: until then the result must not be deleted,
 * whatever the user presses.
 */
export function downloadTimeMs(bytes: number): number {
  return DOWNLOAD_MS + Math.ceil(bytes / DOWNLOAD_BYTES_PER_SECOND) * 1000;
}

/** A saved result that nobody removes is deleted this long after it was saved. */
export function savedRetentionMs(bytes: number): number {
  return SAVED_RETENTION_MS + downloadTimeMs(bytes);
}
