import { listenElsewhere, type Elsewhere } from '../support/elsewhere';
import { expect, test } from '../support/test';
import { tryWaysOut } from '../support/ways_out';

let elsewhere: Elsewhere;
test.beforeEach(async () => {
  elsewhere = await listenElsewhere();
});
test.afterEach(() => elsewhere.close());

// Engines say on the console what they refuse.
test.use({ mayComplain: true });

test('a page without a policy can connect to the other site: the attempts are real', async ({ unreel }) => {
  const here = await listenElsewhere();
  await unreel.browser.goto(here.address);
  expect(await unreel.browser.evaluate(tryWaysOut, elsewhere.address)).toEqual(expect.arrayContaining(['fetch', 'XMLHttpRequest']));
  expect(elsewhere.heard).toContain('POST /fetch HTTP/1.1');
  here.close();
});

test('the page can connect to no other site', async ({ unreel }) => {
  await unreel.open();
  expect(await unreel.browser.evaluate(tryWaysOut, elsewhere.address)).toEqual([]);
  expect(elsewhere.heard).toEqual([]);
});
