/** Where the axis of time has its marks. */

const MINUTE = 60;
const HOUR = 3600;

const BELOW_A_SECOND = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1].flatMap((unit) => [unit, unit * 2, unit * 5]);
const STEPS = [
  ...BELOW_A_SECOND,
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * HOUR),
];

export interface Ticks {
  /** Between two that have their time beside them. */
  readonly stepSeconds: number;
  /** Digits behind the second's point that tell them apart. */
  readonly digits: number;
  /** How many small ones a step is divided into. */
  readonly parts: number;
}

/** The smallest step that leaves so many pixels between two times. */
export function ticksFor(secondsPerPixel: number, leastPixels: number): Ticks {
  const least = secondsPerPixel * leastPixels;
  const stepSeconds = STEPS.find((step) => step >= least) ?? Math.ceil(least / (24 * HOUR)) * 24 * HOUR;
  const digits = stepSeconds >= 1 ? 0 : Math.round(-Math.log10(stepSeconds) + 0.3);
  return { stepSeconds, digits, parts: partsOf(stepSeconds) };
}

/** Into steps that a person would count by. */
function partsOf(step: number): number {
  const finer = [...STEPS].reverse().find((other) => other <= step / 4 + 1e-12 && isWhole(step / other));
  return finer === undefined ? 1 : Math.round(step / finer);
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-6;
}
