/** What gives the page a turn where one is due: `null` where none is. */
export type Breathe = () => Promise<void> | null;

/** Sorted at once; more are merged. */
const RUN = 256;

/** Stable, as `Array.sort`, but never long at a stretch: a folder may hold tens of thousands of names. */
export async function sortInTurns<Item>(items: readonly Item[], compare: (one: Item, other: Item) => number, breathe: Breathe): Promise<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    await breathe();
  }
  while (runs.length > 1) {
    const merged: (readonly Item[])[] = [];
    for (let index = 0; index < runs.length; index += 2) merged.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, breathe));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<Item>(first: readonly Item[], second: readonly Item[], compare: (one: Item, other: Item) => number, breathe: Breathe): Promise<readonly Item[]> {
  const merged: Item[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [one, other] = [first[left], second[right]];
    if (one === undefined || other === undefined) return merged.concat(first.slice(left), second.slice(right));
    if (compare(one, other) <= 0) {
      merged.push(one);
      left += 1;
    } else {
      merged.push(other);
      right += 1;
    }
    if (merged.length % RUN === 0) await breathe();
  }
}
