/** Numbers for people, in the page's language; what needs a word of ours beside it is in the catalogue. */
import { formatDuration } from '../queue/time_code';
import { LANGUAGE } from './language';

const count = new Intl.NumberFormat(LANGUAGE);
const percent = new Intl.NumberFormat(LANGUAGE, { style: 'percent', maximumFractionDigits: 0 });
const plain = new Intl.NumberFormat(LANGUAGE, { maximumSignificantDigits: 2 });

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

const bytes = BYTE_UNITS.map(
  (unit) =>
    new Intl.NumberFormat(LANGUAGE, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumSignificantDigits: 3,
      useGrouping: false,
    }),
);

const millisecond = new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: 'millisecond', unitDisplay: 'short' });

const timeUnits = {
  second: new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: 'second', unitDisplay: 'short' }),
  minute: new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: 'minute', unitDisplay: 'short' }),
  hour: new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: 'hour', unitDisplay: 'short' }),
};

export function formatCount(value: number): string {
  return count.format(value);
}

/** Rounded down, so that 100 % means finished. */
export function formatPercent(fraction: number): string {
  return percent.format(Math.floor(fraction * 100) / 100);
}

/** In steps of 1,000, as file managers of macOS and Linux, and makers of disks, count. */
export function formatBytes(value: number): string {
  let unit = 0;
  let scaled = value;
  // Not 1,000: three significant digits would round 999.6 kB up to “1000 kB”.
  while (scaled >= 999.5 && unit < BYTE_UNITS.length - 1) {
    scaled /= 1000;
    unit += 1;
  }
  return bytes[unit]?.format(scaled) ?? '';
}

/** For what nobody can judge to the last digit: `0.53`, `3.1`, `38`, `1,234`. */
export function formatRoughly(value: number): string {
  return value < 10 ? plain.format(value) : formatCount(Math.round(value));
}

/** With so many digits after the point, or up to so many. */
export function formatDecimal(value: number, digits: number, atLeast = digits): string {
  return value.toLocaleString(LANGUAGE, { minimumFractionDigits: atLeast, maximumFractionDigits: digits });
}

/** What may be a fraction of a second: `20 ms`, `3 s`, `1:05`. */
export function formatShortTime(seconds: number): string {
  if (seconds < 1) return millisecond.format(Math.round(seconds * 1000));
  return seconds < 10 ? timeUnits.second.format(Math.round(seconds * 10) / 10) : formatDuration(seconds);
}

export function formatUnit(value: number, unit: keyof typeof timeUnits): string {
  return timeUnits[unit].format(value);
}

const list = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });

/** `1:03, 2:00 and 5:00`. */
export function formatList(items: readonly string[]): string {
  return list.format(items);
}

const languageNames = new Intl.DisplayNames([LANGUAGE], { type: 'language' });

/** `eng` → `English`; what is no language stays as the file has it. */
export function formatLanguage(code: string): string {
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code;
  }
}
