/** The Content-Security-Policy of index.html. Filled in by `vite.config.ts`. */
declare const __POLICY__: string;

interface ServiceWorkerGlobalScope {
  /** The files of this build. Filled in by workbox-build. */
  readonly __WB_MANIFEST: readonly import('workbox-build').ManifestEntry[];
}
