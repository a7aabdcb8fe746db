import { join } from 'node:path';
import { defineConfig } from 'vite';
import { readVersions } from './versions.ts';

const repository = join(import.meta.dirname, '..');

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: join(repository, 'node_modules/.vite'),
  // Relative addresses: the built page works below any path of any static server.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __VERSIONS__: JSON.stringify(readVersions(repository)) },
  worker: { format: 'es' },
  server: {
    // The WebAssembly modules (`#wasm/*`) are built outside of web/.
    fs: { allow: [repository] },
  },
  // The scan that would find these does not know whose JSX it reads.
  optimizeDeps: {
    noDiscovery: true,
    include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', '@preact/signals'],
  },
  build: {
    outDir: join(repository, 'dist'),
    emptyOutDir: true,
    // WebAssembly SIMD and module workers decide which browsers can run Unreel at all.
    target: ['chrome91', 'edge91', 'firefox114', 'safari16.4'],
    // The Content-Security-Policy allows neither data: URLs nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
