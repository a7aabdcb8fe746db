/** Which part of a sound is seen, and the way between seconds and pixels. */

export interface View {
  readonly startSeconds: number;
  readonly secondsPerPixel: number;
}

/** What a view is of. */
export interface Stage {
  readonly durationSeconds: number;
  /** Pixels; 0 as long as nothing is laid out. */
  readonly width: number;
  /** Hertz; 0 where it is not known yet. */
  readonly sampleRate: number;
}

/** How wide a sample becomes at most. */
const WIDEST_SAMPLE = 16;

/** Where the rate is not known. */
const LEAST_SECONDS_PER_PIXEL = 1e-4;

/** Nothing is no length to divide by. */
const LEAST_SECONDS = 1e-3;

export function wholeView({ durationSeconds, width }: Stage): View {
  return { startSeconds: 0, secondsPerPixel: Math.max(durationSeconds, LEAST_SECONDS) / Math.max(width, 1) };
}

export const toPixel = (view: View, seconds: number): number => (seconds - view.startSeconds) / view.secondsPerPixel;

export const toSeconds = (view: View, pixel: number): number => view.startSeconds + pixel * view.secondsPerPixel;

export const spanOf = (view: View, { width }: Stage): number => view.secondsPerPixel * width;

export function isWholeView(view: View, stage: Stage): boolean {
  return view.secondsPerPixel >= wholeView(stage).secondsPerPixel * (1 - 1e-9);
}

/** Within the sound, no closer than `WIDEST_SAMPLE` and no further than all of it. */
export function fitted(view: View, stage: Stage): View {
  const most = wholeView(stage).secondsPerPixel;
  const least = Math.min(stage.sampleRate > 0 ? 1 / (stage.sampleRate * WIDEST_SAMPLE) : LEAST_SECONDS_PER_PIXEL, most);
  const secondsPerPixel = Math.min(Math.max(view.secondsPerPixel, least), most);
  const lastStart = Math.max(stage.durationSeconds - secondsPerPixel * stage.width, 0);
  return { startSeconds: Math.min(Math.max(view.startSeconds, 0), lastStart), secondsPerPixel };
}

/** `factor` below 1: closer. The second at `anchor` stays where it is seen. */
export function zoomed(view: View, stage: Stage, factor: number, anchor: number): View {
  const pixel = toPixel(view, anchor);
  const { secondsPerPixel } = fitted({ ...view, secondsPerPixel: view.secondsPerPixel * factor }, stage);
  return fitted({ startSeconds: anchor - pixel * secondsPerPixel, secondsPerPixel }, stage);
}

export function scrolled(view: View, stage: Stage, pixels: number): View {
  return fitted({ ...view, startSeconds: view.startSeconds + pixels * view.secondsPerPixel }, stage);
}

/** As it is where the second is seen already; else with it a tenth from the edge that it came over. */
export function showing(view: View, stage: Stage, seconds: number): View {
  const span = spanOf(view, stage);
  if (seconds >= view.startSeconds && seconds <= view.startSeconds + span) return view;
  const isBefore = seconds < view.startSeconds;
  const isNear = Math.abs(seconds - (view.startSeconds + span / 2)) < span;
  const part = isNear ? (isBefore ? 0.1 : 0.9) : 0.5;
  return fitted({ ...view, startSeconds: seconds - span * part }, stage);
}

/** As much of the sound, with its middle there. */
export function centred(view: View, stage: Stage, seconds: number): View {
  return fitted({ ...view, startSeconds: seconds - spanOf(view, stage) / 2 }, stage);
}

/** Of so many seconds, with a tenth of that beside them. */
export function framing(startSeconds: number, endSeconds: number, stage: Stage): View {
  const span = (endSeconds - startSeconds) * 1.2;
  return fitted({ startSeconds: startSeconds - span / 12, secondsPerPixel: span / Math.max(stage.width, 1) }, stage);
}
