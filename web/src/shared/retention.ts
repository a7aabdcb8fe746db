/** How long results are kept. The one place where these can be set. */

/** A result nobody saved is deleted this long after its conversion ended. */
export const RESULT_RETENTION_MS = 24 * 60 * 60 * 1000;

/** A saved result stays for this long, because the browser may still be copying it to the chosen folder… */
export const SAVED_GRACE_MS = 60 * 1000;

/** …and for a second more for each so many bytes, which even a slow memory card writes in that time. */
export const SAVED_GRACE_BYTES_PER_SECOND = 5_000_000;
