export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

export type EngineName = (typeof ENGINES)[number];

/** Below a path that is not the root, as on many static hosts. */
export const SITE = 'http://localhost:8378/some/where/';
