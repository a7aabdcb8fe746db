import { test as base } from '../../browser/support/test';
import type { ServerName } from './servers';
import { serve, type Site } from './site';

/** One server for all tests of its project. */
export const test = base.extend<object, { server: ServerName; site: Site }>({
  server: ['python', { option: true, scope: 'worker' }],
  site: [({ server }, use) => serve(server, use), { scope: 'worker', timeout: 60_000 }],
});

export { expect } from '@playwright/test';
