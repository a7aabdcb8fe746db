/** How long results are kept. The one place where these can be set. */

/**
 * `saved`: some minutes after a result was saved, and a day after its conversion ended where nobody saves it. `day` and `week`: so long
 * after its conversion ended, whether it was saved or not. `never`: until somebody deletes it.
 */
export type Retention = 'saved' | 'day' | 'week' | 'never';

export const RETENTIONS: readonly Retention[] = ['saved', 'day', 'week', 'never'];

export const USUAL_RETENTION: Retention = 'saved';

const DAY_MS = 24 * 60 * 60 * 1000;

/** From the end of its conversion on. */
const RETENTION_MS: Readonly<Record<Retention, number>> = { saved: DAY_MS, day: DAY_MS, week: 7 * DAY_MS, never: Infinity };

/** What is known of a result's age; times in milliseconds since the epoch. */
export interface Ageing {
  readonly bytes: number;
  readonly finishedAt: number;
  /** `null` where nobody did. */
  readonly savedAt: number | null;
}

/** When it is to be deleted, in milliseconds since the epoch: `Infinity` where never. Not while a download may still be reading it. */
export function expiryOf({ bytes, finishedAt, savedAt }: Ageing, retention: Retention): number {
  if (savedAt !== null && retention === 'saved') return savedAt + savedRetentionMs(bytes);
  const expiry = finishedAt + RETENTION_MS[retention];
  return savedAt === null ? expiry : Math.max(expiry, savedAt + savedRetentionMs(bytes));
}

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
