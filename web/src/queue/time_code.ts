/** Times as people write them: `90`, `1:30`, `1:02:03.5`. */

const TIME_CODE = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** Seconds, to the millisecond; `null` where the text is no time. */
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
  return Number.isFinite(total) ? Math.round(total * 1000) / 1000 : null;
}

/** `1:02:03.5`: exact to the millisecond, and understood by `parseTimeCode`. */
export function formatTimeCode(seconds: number): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const fraction = milliseconds % 1000;
  const whole = formatDuration((milliseconds - fraction) / 1000);
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(3, '0').replace(/0+$/, '')}`;
}

/** `1:02:03`: to the nearest second, for reading. */
export function formatDuration(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const rest = String(total % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
