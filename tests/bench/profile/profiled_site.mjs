// The page with the names of its functions: the same code as the shipped one, so its profile is that one's.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { serveSites } from '../lib/sites.mjs';

export async function serveProfiledSite() {
  execFileSync('scripts/build', ['profile'], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('npx', ['vite', 'build', '-c', join(import.meta.dirname, 'vite.config.mjs'), '--logLevel', 'warn'], { stdio: 'inherit' });
  const { sites, stop } = await serveSites({ profiled: 'build/bench/profile-page' });
  return { site: sites[0], stop };
}
