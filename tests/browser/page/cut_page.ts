/** The editor of what is cut, as its stories use it. */
import type { Locator, Page } from '@playwright/test';
import type { ConversionOptions } from '../../../web/src/shared/options';
import { media } from './fixture';
import { button, expect } from './queue_page';

export const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

export async function edit(page: Page, name: string): Promise<Locator> {
  await page.locator('input[type=file]').first().setInputFiles([media(name, 'audio/mpeg')]);
  await button(page, `Edit ${name}`).click();
  await expect(slider(page, 'Playhead')).toBeVisible();
  await expect(page.getByText('Drawing the sound')).toBeHidden();
  return page.getByRole('dialog', { name });
}

/** With what the file is converted. */
export async function converted(page: Page): Promise<ConversionOptions> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const { converter } = window.harness;
    const convert = converter.convert.bind(converter);
    converter.convert = (wish, listener) => {
      Object.assign(window, { options: wish.options });
      return convert(wish, listener);
    };
  });
  await button(page, 'Convert 1 file').click();
  await page.waitForFunction(() => 'options' in window);
  return page.evaluate(() => (window as unknown as { options: ConversionOptions }).options);
}

export const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
};
