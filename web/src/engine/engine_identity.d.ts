/** Hash of the two WebAssembly modules, see `vite.config.ts`. */
declare const __ENGINE__: string;
