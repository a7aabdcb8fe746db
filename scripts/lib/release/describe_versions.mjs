// What a release was made of and made with, as the text that lies in its archive.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

export function describeVersions() {
  const versions = JSON.parse(execFileSync(join(root, 'scripts/versions'), ['--json'], { encoding: 'utf8' }));
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  return Object.entries({ ...versions, node: process.versions.node, commit })
    .map(([name, version]) => `${name} ${version}\n`)
    .join('');
}
