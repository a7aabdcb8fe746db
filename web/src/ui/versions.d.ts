/** Name to version, in the order in which About shows them. Filled in by `vite.config.ts`. */
declare const __VERSIONS__: Readonly<Record<string, string>>;
