/** Fades, as they are drawn: how loud what is kept is at its ends. */
import { heardTime, totalOf, wholeTime, type Span } from './spans';

export interface Fades {
  readonly inSeconds: number;
  readonly outSeconds: number;
  readonly shape: 'linear' | 'decibel';
}

export interface SlopePoint {
  readonly seconds: number;
  /** 0 … 1. */
  readonly gain: number;
}

const POINTS = 24;
const SILENT_DB = -60;

/** As `wasm/sound/fade_curve.cpp`. `part` of the fade, from its silent end. */
export function fadeGain(shape: Fades['shape'], part: number): number {
  const within = Math.min(Math.max(part, 0), 1);
  if (shape === 'linear') return within;
  return within === 0 ? 0 : 10 ** ((SILENT_DB / 20) * (1 - within));
}

/** Where in the whole the fades end: the fade-in's loud end, the fade-out's. `apart`: pieces in order. */
export function fadeEnds(apart: readonly Span[], { inSeconds, outSeconds }: Fades): { readonly in: number; readonly out: number } {
  const total = totalOf(apart);
  return { in: wholeTime(apart, Math.min(inSeconds, total)), out: wholeTime(apart, Math.max(total - outSeconds, 0)) };
}

/** How long a fade is that is loud from there on, or until there. */
export function fadeLength(apart: readonly Span[], side: 'in' | 'out', seconds: number): number {
  const heard = heardTime(apart, seconds);
  return side === 'in' ? heard : totalOf(apart) - heard;
}

/** Of one side, in the order of time; empty where there is no fade. */
export function slope(apart: readonly Span[], fades: Fades, side: 'in' | 'out'): readonly SlopePoint[] {
  const total = totalOf(apart);
  const length = Math.min(side === 'in' ? fades.inSeconds : fades.outSeconds, total);
  if (length <= 0) return [];
  return Array.from({ length: POINTS + 1 }, (_, index) => {
    const part = index / POINTS;
    const heard = side === 'in' ? part * length : total - length + part * length;
    return { seconds: wholeTime(apart, heard), gain: fadeGain(fades.shape, side === 'in' ? part : 1 - part) };
  });
}
