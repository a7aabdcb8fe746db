/** Times as zip has them (APPNOTE 4.4.6): of the clock on the wall, in steps of two seconds, from 1980 to 2107. */
export interface DosTime {
  readonly date: number;
  readonly time: number;
}

const EARLIEST: DosTime = { date: (1 << 5) | 1, time: 0 };
const LATEST: DosTime = { date: (127 << 9) | (12 << 5) | 31, time: (23 << 11) | (59 << 5) | 29 };

/** Of milliseconds since the epoch. */
export function dosTime(milliseconds: number): DosTime {
  const at = new Date(milliseconds);
  const year = at.getFullYear() - 1980;
  if (!(year >= 0)) return EARLIEST;
  if (year > 127) return LATEST;
  return {
    date: (year << 9) | ((at.getMonth() + 1) << 5) | at.getDate(),
    time: (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1),
  };
}
