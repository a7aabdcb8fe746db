/** How far a walk through folders goes: what lies beyond is said, and left out. */

export const MOST_FILES = 20_000;
export const DEEPEST = 32;
/** Of one walk, those that are left out included. */
export const MOST_ENTRIES = 100_000;
