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

/** A file system, or a parser, that does not come back from the read after so many. */
export function hangsAfterReads(count: number): string {
  return `{
    let left = ${count};
    const { readAsArrayBuffer } = FileReaderSync.prototype;
    FileReaderSync.prototype.readAsArrayBuffer = function (blob) {
      while (left <= 0);
      left -= 1;
      return readAsArrayBuffer.call(this, blob);
    };
  }`;
}

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
