/** Times as people write them: `90`, `1:30`, `1:02:03.5`. */

const TIME_CODE = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** Seconds, to the microsecond, which tells every sample from the next; `null` where the text is no time. */
export function parseTimeCode(text: string): number | null {
  const match = TIME_CODE.exec(text.trim());
  if (!match) return null;
  const [, hourText, minuteText, secondText = ''] = match;
  const hours = Number(hourText ?? 0);
  const minutes = Number(minuteText ?? 0);
  const seconds = Number(secondText.replace(',', '.'));
  // Only the first part may be 60 or more: `90:00` is a time, `1:90` a slip.
  if (minuteText !== undefined && seconds >= 60) return null;
  if (hourText !== undefined && minutes >= 60) return null;
  const total = hours * 3600 + minutes * 60 + seconds;
  return Number.isFinite(total) ? Math.round(total * 1e6) / 1e6 : null;
}

/** `1:02:03.5`: exact to the millisecond, or to so many digits, and understood by `parseTimeCode`. */
export function formatTimeCode(seconds: number, digits = 3): string {
  const scale = 10 ** digits;
  const units = Math.max(0, Math.round(seconds * scale));
  const fraction = units % scale;
  const whole = formatDuration((units - fraction) / scale);
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(digits, '0').replace(/0+$/, '')}`;
}

/** To the sample: what `parseTimeCode` reads again without a difference that is heard. */
export function formatExactTimeCode(seconds: number): string {
  return formatTimeCode(seconds, 6);
}

/** `1:02:03`: to the nearest second, for reading. */
export function formatDuration(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const rest = String(total % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** `0:01:02.500`, always with hours and a fraction, for what is heard instead of seen; more digits only where they say something. */
export function formatClock(seconds: number): string {
  const micros = Math.max(0, Math.round(seconds * 1e6));
  const rest = micros % 1_000_000;
  const fraction = String(rest).padStart(6, '0');
  const digits = rest % 1000 === 0 ? fraction.slice(0, 3) : fraction;
  const total = (micros - rest) / 1_000_000;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(total / 3600)}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}.${digits}`;
}
