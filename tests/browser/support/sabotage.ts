/** Makes workers of the page misbehave, by code that runs before their own. */
import type { Page } from '@playwright/test';

/** In the first `times` workers of that kind; those started later are well. */
export async function sabotage(page: Page, worker: 'conversion' | 'encoder', code: string, times = 1): Promise<void> {
  await page.route(
    `**/${worker}_worker-*.js`,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${code};\n${await response.text()}` });
    },
    { times },
  );
}

/** A file system, or a parser, that does not come back. */
export const NEVER_READS = 'FileReaderSync.prototype.readAsArrayBuffer = () => { for (;;); }';

/** The given write of PCM into the encoder's memory is its last. */
export function trapsAt(count: number): string {
  return `{
    let left = ${count};
    const { set } = Float32Array.prototype;
    Float32Array.prototype.set = function (...values) {
      left -= 1;
      if (left <= 0) throw new WebAssembly.RuntimeError('unreachable');
      set.apply(this, values);
    };
  }`;
}
