/** A table of named points, and what is done with it. Always in the order of time, no two at the same place. */
import type { Chapter } from '../shared/media';
import type { Mark } from '../shared/programme';
import type { Span } from './spans';

/** As `most_marks` in `wasm/base/mark.h`. */
export const MOST_MARKS = 10_000;

/** Closer ones are the same. */
const SAME_SECONDS = 0.0005;

/** In order; of several at one place the first with a title, and no more than may be. */
export function inOrder(marks: readonly Mark[]): readonly Mark[] {
  const sorted = [...marks].sort((one, other) => one.seconds - other.seconds);
  const kept: Mark[] = [];
  for (const mark of sorted) {
    const last = kept.at(-1);
    if (!last || mark.seconds - last.seconds > SAME_SECONDS) kept.push(mark);
    else if (last.title === '' && mark.title !== '') kept[kept.length - 1] = { ...last, title: mark.title };
  }
  return kept.slice(0, MOST_MARKS);
}

export function withMark(marks: readonly Mark[], seconds: number, title = ''): readonly Mark[] {
  return inOrder([...marks, { seconds, title }]);
}

export function renamed(marks: readonly Mark[], index: number, title: string): readonly Mark[] {
  return marks.map((mark, place) => (place === index ? { ...mark, title } : mark));
}

/** To wherever it belongs then. */
export function retimed(marks: readonly Mark[], index: number, seconds: number): readonly Mark[] {
  return inOrder(marks.map((mark, place) => (place === index ? { ...mark, seconds } : mark)));
}

/** Within the sound; it does not pass another mark. */
export function movedMark(marks: readonly Mark[], index: number, seconds: number, durationSeconds: number): readonly Mark[] {
  const before = marks[index - 1];
  const after = marks[index + 1];
  const least = before ? before.seconds + 2 * SAME_SECONDS : 0;
  const most = after ? after.seconds - 2 * SAME_SECONDS : durationSeconds;
  const to = Math.max(Math.min(seconds, most), least);
  return marks.map((mark, place) => (place === index ? { ...mark, seconds: to } : mark));
}

export function removed(marks: readonly Mark[], index: number): readonly Mark[] {
  return marks.filter((_, place) => place !== index);
}

/** Into the one before, whose title says both. */
export function mergedWithBefore(marks: readonly Mark[], index: number, joinTitles: (first: string, second: string) => string): readonly Mark[] {
  const before = marks[index - 1];
  const mark = marks[index];
  if (!before || !mark) return marks;
  const title = before.title !== '' && mark.title !== '' ? joinTitles(before.title, mark.title) : before.title + mark.title;
  return marks.flatMap((other, place) => (place === index ? [] : place === index - 1 ? [{ ...before, title }] : [other]));
}

export function fromChapters(chapters: readonly Chapter[]): readonly Mark[] {
  return inOrder(chapters.map(({ startSeconds, title }) => ({ seconds: startSeconds, title })));
}

/** In the middle of each, so that the pause is shared out. One at either end of the sound parts nothing. */
export function fromSilences(silences: readonly Span[], durationSeconds: number): readonly Mark[] {
  const between = silences.filter(({ start, end }) => start > 0 && end < durationSeconds - SAME_SECONDS);
  return inOrder([{ start: 0, end: 0 }, ...between].map(({ start, end }) => ({ seconds: (start + end) / 2, title: '' })));
}

/** From the beginning on; none so close to the end that nothing would follow. */
export function every(stepSeconds: number, durationSeconds: number): readonly Mark[] {
  const count = Math.min(Math.ceil(durationSeconds / stepSeconds - 1e-9), MOST_MARKS);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => ({ seconds: index * stepSeconds, title: '' }));
}

export function equalParts(parts: number, durationSeconds: number): readonly Mark[] {
  return Array.from({ length: Math.min(parts, MOST_MARKS) }, (_, index) => ({ seconds: (index * durationSeconds) / parts, title: '' }));
}

/** Index of the mark whose part a second belongs to; −1 before the first. */
export function markBefore(marks: readonly Mark[], seconds: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.seconds ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
