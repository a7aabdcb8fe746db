/** The exact versions that About shows, found out once, when the page is built. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Versions = Record<string, string>;

function isVersions(value: unknown): value is Versions {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((version) => typeof version === 'string')
  );
}

function versionsOfPackage(repository: string): Versions {
  const manifest: unknown = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const { name, version, dependencies } = manifest as { name: string; version: string; dependencies: Versions };
  return { [name]: version, ...dependencies };
}

/** `scripts/versions --json` knows FFmpeg, LAME and the compilers too; without it the page still builds, and says less. */
export function readVersions(repository: string): Versions {
  const script = join(repository, 'scripts', 'versions');
  if (existsSync(script)) {
    try {
      const answer: unknown = JSON.parse(
        execFileSync(script, ['--json'], { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      );
      if (isVersions(answer)) return answer;
      console.warn('scripts/versions --json did not answer with one object of strings; About shows the packages only.');
    } catch {
      console.warn('scripts/versions --json failed; About shows the packages only.');
    }
  }
  return versionsOfPackage(repository);
}
