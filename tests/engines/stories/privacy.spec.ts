import { join } from 'node:path';
import { listenElsewhere, type Elsewhere } from '../../browser/support/elsewhere';
import { media } from '../../browser/support/media';
import { ASK_WORKERS, tryWaysOut } from '../../browser/support/ways_out';
import { openListeningSite } from '../support/listening_site';
import { expect, test } from '../support/test';
import type { Unreel } from '../support/unreel';

let elsewhere: Elsewhere;
test.beforeEach(async () => {
  elsewhere = await listenElsewhere();
});
test.afterEach(() => elsewhere.close());

// Engines say on the console what they refuse.
test.use({ mayComplain: true });

/** One conversion worker and two encoders. */
const WORKERS = 3;

test('a page without a policy can connect to the other site: the attempts are real', async ({ unreel }) => {
  const here = await listenElsewhere();
  await unreel.browser.goto(here.address);
  expect(await unreel.browser.evaluate(tryWaysOut, elsewhere.address)).toMatchObject({ fetch: 'open', XMLHttpRequest: 'open' });
  expect(elsewhere.heard).toContain('POST /fetch HTTP/1.1');
  await here.close();
});

test('neither the page nor its workers can connect to another site, on the first visit and when the service worker serves them', async ({ unreel }) => {
  const site = await openListeningSite(join(unreel.browser.downloads, 'site'));
  await unreel.open(`${site.address}?encoders=2`);
  await expectNoWayOutOfWorkers(unreel);
  await unreel.expectKept();
  await unreel.reload();
  await expectNoWayOutOfWorkers(unreel);
  // Last, since what it tries may open windows.
  expectNone(await unreel.browser.evaluate(tryWaysOut, elsewhere.address));
  expect(elsewhere.heard).toEqual([]);
  site.close();
});

async function expectNoWayOutOfWorkers(unreel: Unreel): Promise<void> {
  await unreel.add(media('three.wav'));
  await unreel.convert();
  await unreel.expectJob('three.mp3', /^Ready/);
  await unreel.press('Remove', 'three.mp3');
  const ask = unreel.browser.evaluate as (work: unknown, ...values: unknown[]) => Promise<{ name: string; outcomes: Record<string, string> }[]>;
  const answers = await ask(new Function('address', 'count', `return (${ASK_WORKERS})(address, count)`), elsewhere.address, WORKERS);
  expect(answers).toHaveLength(WORKERS);
  for (const { outcomes } of answers) expectNone(outcomes);
}

function expectNone(outcomes: Record<string, string>): void {
  const ways = Object.entries(outcomes).filter(([, outcome]) => outcome !== 'absent' && outcome !== 'refused');
  expect(ways).toEqual([]);
}
