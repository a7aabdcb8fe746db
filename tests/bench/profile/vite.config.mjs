// The page around modules with names: all else as it is shipped.
import { join } from 'node:path';
import { mergeConfig } from 'vite';
import config from '../../../web/vite.config.ts';

const repository = join(import.meta.dirname, '../../..');

export default mergeConfig(config, {
  resolve: { alias: [{ find: /^#wasm\/(.*)$/, replacement: join(repository, 'build/profile/modules/$1') }] },
  // JavaScript keeps its names too.
  build: { outDir: join(repository, 'build/bench/profile-page'), minify: false },
});
