/** To be awaited between pieces of work, so that the page can answer meanwhile. `null` as long as there is no need. */
export type Breathe = () => Promise<void> | null;
