import type { Page } from '@playwright/test';

/** Opens a page of the site on which anything may send a form, once the service worker receives what is shared. */
export async function openSharingApp(page: Page): Promise<void> {
  await page.goto('./');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto('./licenses.txt');
}

/** Puts a form as other apps' files come in, into the page; shown in the window `target` when it is sent. */
export async function makeForm(page: Page, files: readonly string[], target = '', withInput = true): Promise<void> {
  await page.evaluate(
    ([name, hasInput]) => {
      document.body.innerHTML = `<form action="./share" method="post" enctype="multipart/form-data" target="${name}">
      <input name="title" value="a title"><textarea name="text">a text</textarea>${hasInput ? '<input type="file" name="files" multiple>' : ''}</form>`;
    },
    [target, withInput] as const,
  );
  if (withInput) await page.locator('input[type=file]').setInputFiles(files);
}

/** As a browser does when another app shares files with the installed page: a form, sent by navigating. */
export async function share(page: Page, files: readonly string[], { withInput = true } = {}): Promise<void> {
  await makeForm(page, files, '', withInput);
  await Promise.all([page.waitForURL(/\/some\/where\/$/), page.evaluate(() => document.forms[0]?.submit())]);
}
