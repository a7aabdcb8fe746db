import type { Page } from '@playwright/test';

export interface LongestTasks {
  readonly longestMs: number;
  readonly longestWallMs: number;
}
export function watchTasks(page: Page): Promise<() => Promise<LongestTasks>>;
