import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { media } from '../../browser/support/media';
import { OwnSite } from '../../browser/support/own_site';
import { expectReference } from '../support/reference';
import { test } from '../support/test';

const SOURCES = ['four.avi', 'five.opus', 'six.dts'];

test('after one visit, and with the site gone, the page opens and converts to the same bytes', async ({ unreel }) => {
  const folder = await mkdtemp(join(tmpdir(), 'unreel-site-'));
  const site = await OwnSite.serve(join(folder, 'site'));
  try {
    await unreel.open(site.url);
    await unreel.expectKept();
    await site.stop();
    await unreel.reload();
    for (const name of SOURCES) {
      await unreel.add(media(name));
      await unreel.convert();
      await expectReference(unreel, name);
    }
  } finally {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
