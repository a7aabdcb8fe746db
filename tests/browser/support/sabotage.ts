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

/** A file system, or a parser, that does not come back once something is converted. Files can be looked into before. */
export const NEVER_READS = `{
  let isConverting = false;
  addEventListener('message', ({ data }) => {
    isConverting ||= data.type === 'convert';
  });
  const { readAsArrayBuffer } = FileReaderSync.prototype;
  FileReaderSync.prototype.readAsArrayBuffer = function (blob) {
    while (isConverting);
    return readAsArrayBuffer.call(this, blob);
  };
}`;

/** The same, once some of the result is in its file. It says `hangs` on the console before. */
export const STOPS_READING_HALF_WAY = `{
  let hasWritten = false;
  const { write } = FileSystemSyncAccessHandle.prototype;
  FileSystemSyncAccessHandle.prototype.write = function (...values) {
    hasWritten = true;
    return write.apply(this, values);
  };
  const { readAsArrayBuffer } = FileReaderSync.prototype;
  FileReaderSync.prototype.readAsArrayBuffer = function (blob) {
    if (hasWritten) console.log('hangs');
    while (hasWritten);
    return readAsArrayBuffer.call(this, blob);
  };
}`;

/** An exception of its own, which no one who waits for an answer would see. */
export const THROWS_AFTER_WRITING = `{
  const { write } = FileSystemSyncAccessHandle.prototype;
  FileSystemSyncAccessHandle.prototype.write = function (...values) {
    setTimeout(() => { throw new Error('out of nowhere'); });
    return write.apply(this, values);
  };
}`;

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

/** In the worker of that number alone, counted from 0. */
export async function sabotageOne(page: Page, worker: 'conversion' | 'encoder', number: number, code: string): Promise<void> {
  let count = 0;
  await page.route(`**/${worker}_worker-*.js`, async (route) => {
    const isMeant = count === number;
    count += 1;
    const response = await route.fetch();
    await route.fulfill({ response, body: `${isMeant ? `${code};\n` : ''}${await response.text()}` });
  });
}

/** Each piece of PCM takes this long to arrive in the encoder. */
export function dawdles(milliseconds: number): string {
  return `{
    const { set } = Float32Array.prototype;
    Float32Array.prototype.set = function (...values) {
      const end = performance.now() + ${milliseconds};
      while (performance.now() < end);
      set.apply(this, values);
    };
  }`;
}
