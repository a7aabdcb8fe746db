/** Serves the real `web/index.html`, with its Content-Security-Policy, around the harness instead of the engine. */
import { join } from 'node:path';
import { defineConfig, mergeConfig } from 'vite';
import web from '../../../web/vite.config.ts';

const harness = join(import.meta.dirname, 'harness.ts');

export default mergeConfig(
  web,
  defineConfig({
    // What the page is made of is small, and nothing changes while it is tested.
    server: { hmr: false, watch: null },
    plugins: [
      {
        name: 'harness',
        transformIndexHtml: {
          order: 'pre',
          handler: (html) => html.replace('./src/main.tsx', `/@fs${harness}`),
        },
      },
    ],
  }),
);
