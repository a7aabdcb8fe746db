import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where it is: as the environment says, Debian's, or the one on the PATH. */
export function chromium(): string {
  const { UNREEL_CHROMIUM, PATH = '' } = process.env;
  const candidates = [UNREEL_CHROMIUM, '/usr/bin/chromium', ...PATH.split(delimiter).map((folder) => join(folder, 'chromium'))];
  const found = candidates.find((path) => path !== undefined && existsSync(path));
  if (found === undefined) throw new Error('no Chromium: set UNREEL_CHROMIUM to its path');
  return found;
}
