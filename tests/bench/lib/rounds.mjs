// Measuring in turns: what is compared meets the same noise of the machine.

/** The middle one. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs every side once in each of `runs` rounds, every other round backwards, so that none is always the first.
 * `sides` are functions by name, whose results have at least `seconds`; returns these by name, one for each round. Each round is
 * printed, after `title`.
 */
export async function alternate(runs, sides, title = 'round') {
  const names = Object.keys(sides);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < runs; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) results[name].push(await sides[name]());
    const times = names.map((name) => `${name} ${results[name][round].seconds.toFixed(2)} s`);
    console.log(`  ${title} ${round + 1}/${runs}: ${times.join(' · ')}`);
  }
  return results;
}

/** The median of the quotients within each round, which is steadier than the quotient of the medians. */
export function medianRatio(results, others, of = (result) => result.seconds) {
  return median(results.map((result, round) => of(result) / of(others[round])));
}

export function medianOf(results, of = (result) => result.seconds) {
  return median(results.map(of));
}
