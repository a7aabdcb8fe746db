// The table that a person reads, and results.json for everything else.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { isReached } from './figures.mjs';

function show(value) {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

function row({ name: caseName }, figure) {
  const { name, value, unit, goal } = figure;
  const wanted = goal === null ? '' : goal.atMost === undefined ? `≥ ${show(goal.atLeast)}` : `≤ ${show(goal.atMost)}`;
  const verdict = { true: 'ok', false: 'short', null: '' }[isReached(figure)];
  return [caseName, name, `${show(value)}${unit && ` ${unit}`}`, wanted, verdict];
}

export class Report {
  #about;
  #folder;
  #cases = [];

  constructor({ folder, ...about }) {
    this.#folder = folder;
    this.#about = { machine: `${cpus().length} × ${cpus()[0].model}`, node: process.version, date: new Date().toISOString(), ...about };
  }

  /** `about` is { name, goal, runs }; then what the case returned: its figures, `details` that only the JSON shows, or why it failed. Written at once: bench runs are long. */
  add(about, { figures, details = {}, failure = null }) {
    this.#cases.push({ ...about, failure, figures: figures.map((one) => ({ ...one, ok: isReached(one) })), details });
    if (failure) console.error(failure);
    writeFileSync(join(this.#folder, 'results.json'), `${JSON.stringify({ ...this.#about, cases: this.#cases }, null, 2)}\n`);
  }

  /** Some case could not be measured, or an output was wrong. A goal that is not reached is no failure of the bench. */
  get isBroken() {
    return this.#cases.some((one) => one.failure !== null);
  }

  print() {
    const rows = [['case', 'figure', 'value', 'goal', '']];
    for (const one of this.#cases) {
      if (one.failure) rows.push([one.name, 'FAILED', '', '', '']);
      rows.push(...one.figures.map((figure) => row(one, figure)));
    }
    const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
    console.log(`\n${this.#about.machine}`);
    for (const cells of rows) console.log(cells.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
    console.log(`all figures: ${join(this.#folder, 'results.json')}`);
  }
}
