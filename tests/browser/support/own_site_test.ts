import { join } from 'node:path';
import { OwnSite } from './own_site';
import { test as base } from './test';

export const test = base.extend<{ readonly site: OwnSite }>({
  site: async ({ folder }, use) => {
    const site = await OwnSite.serve(join(folder, 'site'));
    await use(site);
    await site.stop();
  },
});

export { expect } from '@playwright/test';
