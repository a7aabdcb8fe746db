/** The outline of a sound: from the lowest to the highest of each column, and within it, stronger, how loud it is on the whole. */
import type { Columns } from '../../../../cut/columns';

export interface Band {
  readonly top: number;
  readonly height: number;
}

/** Both as one path each, so that what is kept and what is left out can be filled with it. `step`: CSS pixels of a column. */
export function outlines(columns: Columns, known: number, step: number, offset: number, { top, height }: Band): { readonly peaks: Path2D; readonly body: Path2D } {
  const middle = top + height / 2;
  const half = height / 2 - 1;
  // So that silence is a line, and not nothing.
  const least = 0.5;
  const low = (value: number): number => middle - Math.min(value * half, -least);
  const high = (value: number): number => middle - Math.max(value * half, least);
  return {
    peaks: ribbon(known, step, offset, (column) => high(columns.high[column] ?? 0), (column) => low(columns.low[column] ?? 0)),
    body: ribbon(known, step, offset, (column) => high(columns.rms[column] ?? 0), (column) => low(-(columns.rms[column] ?? 0))),
  };
}

function ribbon(known: number, step: number, offset: number, above: (column: number) => number, below: (column: number) => number): Path2D {
  const path = new Path2D();
  if (known === 0) return path;
  const end = offset + known * step;
  path.moveTo(offset, above(0));
  for (let column = 0; column < known; column += 1) path.lineTo(offset + (column + 0.5) * step, above(column));
  path.lineTo(end, above(known - 1));
  path.lineTo(end, below(known - 1));
  for (let column = known - 1; column >= 0; column -= 1) path.lineTo(offset + (column + 0.5) * step, below(column));
  path.lineTo(offset, below(0));
  path.closePath();
  return path;
}
