/** Numbers with the words that belong to them. */
import { formatCount, formatDecimal, formatRoughly, formatUnit } from '../format';
import { plural } from '../plural';

export const amounts = {
  /** `1 file`, `2 files`. */
  files: (count: number) => plural(count, { one: `${formatCount(count)} file`, other: `${formatCount(count)} files` }),

  /** `1 MP3`, `12 MP3s`. */
  mp3s: (count: number) => plural(count, { one: `${formatCount(count)} MP3`, other: `${formatCount(count)} MP3s` }),

  speed: (times: number) => `${formatRoughly(times)} × real time`,

  kbps: (kbps: number) => `${formatCount(kbps)} kbit/s`,

  kilohertz: (hertz: number) => `${formatDecimal(hertz / 1000, 3, 0)} kHz`,

  channels: (count: number) => plural(count, { one: `${formatCount(count)} channel`, other: `${formatCount(count)} channels` }),

  timeLeft: (seconds: number) => (isSoon(seconds) ? 'a few seconds left' : `${roughTime(seconds)} left`),

  timeLeftAbout: (seconds: number) => (isSoon(seconds) ? 'a few seconds left' : `about ${roughTime(seconds)} left`),
};

function isSoon(seconds: number): boolean {
  return seconds < 5;
}

/** Coarser the longer it takes, because an estimate that jumps by the second helps nobody. */
function roughTime(seconds: number): string {
  if (seconds < 55) return formatUnit(Math.ceil(seconds / 5) * 5, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return formatUnit(minutes, 'minute');
  const rest = minutes % 60;
  const hours = formatUnit(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${formatUnit(rest, 'minute')}`;
}
