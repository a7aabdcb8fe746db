/** Numbers that look like chance and are always the same. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Buckets whose lowest, highest and root mean square fit each other. */
export function buckets(count: number, random: () => number): Int16Array<ArrayBuffer> {
  const made = new Int16Array(3 * count);
  for (let index = 0; index < count; index += 1) {
    const loud = Math.round(random() * 32_767);
    made.set([-Math.round(loud * random()), loud, Math.round(loud * 0.6)], 3 * index);
  }
  return made;
}
