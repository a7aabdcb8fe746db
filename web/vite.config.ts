import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { engineIdentity } from './engine_identity.ts';
import { manifest } from './manifest.ts';
import { verified } from './precache_list.ts';
import { readVersions } from './versions.ts';

const repository = join(import.meta.dirname, '..');

/** The one place where the Content-Security-Policy is written. */
const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(join(import.meta.dirname, 'index.html'), 'utf8')) ?? [];

/** Where the build goes: what the service worker keeps is read there. */
let outDir = join(repository, 'dist');

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: join(repository, 'node_modules/.vite'),
  // Relative addresses: the built page works below any path of any static server.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: {
    __VERSIONS__: JSON.stringify(readVersions(repository)),
    __POLICY__: JSON.stringify(policy),
    __ENGINE__: JSON.stringify(engineIdentity(join(repository, 'build/wasm/modules'))),
  },
  worker: { format: 'es' },
  plugins: [
    {
      name: 'out-dir',
      configResolved: ({ root, build }) => {
        outDir = resolve(root, build.outDir);
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service_worker',
      filename: 'service_worker.ts',
      registerType: 'prompt',
      // src/app does it, when the page has nothing better to do.
      injectRegister: null,
      manifest,
      includeManifestIcons: false,
      injectManifest: {
        // The plugin adds the manifest itself.
        globPatterns: ['**/*.{html,js,css,wasm,svg,txt}'],
        // Workbox leaves out what is larger than 2 MiB unless it is told otherwise: the engine.
        maximumFileSizeToCacheInBytes: 32 * 1024 * 1024,
        manifestTransforms: [verified(() => outDir)],
      },
    }),
  ],
  server: {
    // The WebAssembly modules (`#wasm/*`) are built outside of web/.
    fs: { allow: [repository] },
  },
  // The scan that would find these does not know whose JSX it reads.
  optimizeDeps: {
    noDiscovery: true,
    include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', '@preact/signals', '@tanstack/virtual-core'],
  },
  build: {
    outDir,
    emptyOutDir: true,
    // WebAssembly SIMD and module workers decide which browsers can run Unreel at all.
    target: ['chrome91', 'edge91', 'firefox114', 'safari16.4'],
    // The Content-Security-Policy allows neither data: URLs nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
