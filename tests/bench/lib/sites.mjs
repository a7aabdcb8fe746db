// The built pages that are measured, each behind the project's own static server.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

async function serve(name, folder) {
  const server = spawn('scripts/serve', ['--port', '0', '--root', folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return { name, folder, address, stop: () => server.kill() };
  }
  throw new Error(`${folder} cannot be served`);
}

/** `folders` by the name of the site. Returns the sites, and how to stop serving them. */
export async function serveSites(folders) {
  // Before any server is started, which would outlive an error.
  for (const folder of Object.values(folders)) {
    if (!existsSync(join(folder, 'index.html'))) throw new Error(`there is no page in ${folder}: scripts/build web makes it`);
  }
  const sites = await Promise.all(Object.entries(folders).map(([name, folder]) => serve(name, folder)));
  return { sites, stop: () => sites.forEach((site) => site.stop()) };
}
