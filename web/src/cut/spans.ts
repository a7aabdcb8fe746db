/** The pieces that are kept, as somebody edits them: two numbers each. Nothing here needs them to be in order, everything keeps them apart. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Border = 'start' | 'end';

/** What is shorter is no piece: a twentieth of a millisecond is a sample or two. */
const SHORTEST = 5e-5;

/** Where this border can go without meeting another piece. */
export function limitsOf(spans: readonly Span[], index: number, border: Border, durationSeconds: number): readonly [number, number] {
  const span = spans[index];
  if (!span) return [0, durationSeconds];
  const others = spans.filter((_, place) => place !== index);
  if (border === 'start') return [Math.max(0, ...others.filter(({ end }) => end <= span.start).map(({ end }) => end)), span.end - SHORTEST];
  return [span.start + SHORTEST, Math.min(durationSeconds, ...others.filter(({ start }) => start >= span.end).map(({ start }) => start))];
}

export function moved(spans: readonly Span[], index: number, border: Border, to: number, durationSeconds: number): readonly Span[] {
  const [least, most] = limitsOf(spans, index, border, durationSeconds);
  const value = Math.min(Math.max(to, least), most);
  return spans.map((span, place) => (place === index ? { ...span, [border]: value } : span));
}

/** Index of the piece that is heard there; −1 where there is none. */
export function spanAt(spans: readonly Span[], seconds: number): number {
  return spans.findIndex(({ start, end }) => seconds >= start && seconds < end);
}

/** The piece there becomes two, that touch each other. */
export function splitAt(spans: readonly Span[], seconds: number): readonly Span[] {
  return spans.flatMap((span) => {
    const isInside = seconds - span.start >= SHORTEST && span.end - seconds >= SHORTEST;
    return isInside ? [{ start: span.start, end: seconds }, { start: seconds, end: span.end }] : [span];
  });
}

/** With one more piece, as far as there is room beside the others; in the order of time. */
export function added(spans: readonly Span[], span: Span): readonly Span[] {
  const before = spans.filter(({ start }) => start <= span.start);
  const start = Math.max(span.start, ...before.map(({ end }) => end));
  const end = Math.min(span.end, ...spans.filter((other) => other.start >= start).map((other) => other.start));
  return end - start < SHORTEST ? spans : inOrder([...spans, { start, end }]);
}

export function without(spans: readonly Span[], index: number): readonly Span[] {
  return spans.filter((_, place) => place !== index);
}

/** Without what lies between. */
export function leftOut(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  return spans.flatMap((span) => {
    if (span.end <= start || span.start >= end) return [span];
    return [
      { start: span.start, end: start },
      { start: end, end: span.end },
    ].filter((rest) => rest.end - rest.start >= SHORTEST);
  });
}

export function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((one, other) => one.start - other.start);
}

/** In order; what overlaps or touches is one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of inOrder(spans)) {
    const last = apart.at(-1);
    if (!last || span.start > last.end) apart.push(span);
    else if (span.end > last.end) apart[apart.length - 1] = { start: last.start, end: span.end };
  }
  return apart;
}

/** What is left out of the whole. */
export function gaps(spans: readonly Span[], durationSeconds: number): readonly Span[] {
  return leftOutOf(joined(spans), durationSeconds);
}

function leftOutOf(apart: readonly Span[], durationSeconds: number): readonly Span[] {
  const borders = [0, ...apart.flatMap(({ start, end }) => [start, end]), durationSeconds];
  const found: Span[] = [];
  for (let index = 0; index + 1 < borders.length; index += 2) {
    const start = borders[index] ?? 0;
    const end = borders[index + 1] ?? 0;
    if (end > start) found.push({ start, end });
  }
  return found;
}

export function totalOf(spans: readonly Span[]): number {
  return joined(spans).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Of pieces in order: the second of the whole that is heard after so many seconds of what is kept. */
export function wholeTime(apart: readonly Span[], heardSeconds: number): number {
  let left = heardSeconds;
  for (const { start, end } of apart) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return apart.at(-1)?.end ?? 0;
}

/** The other way: how much of what is kept is heard before this second. */
export function heardTime(apart: readonly Span[], seconds: number): number {
  return apart.reduce((sum, { start, end }) => sum + Math.min(Math.max(seconds - start, 0), end - start), 0);
}
