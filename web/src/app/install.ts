/** The browser's offer to install the page (https://wicg.github.io/manifest-incubations/#installation-prompts). Chromium alone makes it. */

/** Not in TypeScript's DOM library. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

export interface InstallOffer {
  /** Asks the user. Each offer can be used once; the browser makes another one if it was turned down. */
  install(): Promise<void>;
}

/** `onChange` hears whether there is an offer. Must be called before the page waits for anything: the event may come at once. */
export function catchInstallOffer(onChange: (canInstall: boolean) => void): InstallOffer {
  let offer: BeforeInstallPromptEvent | null = null;

  window.addEventListener('beforeinstallprompt', (event) => {
    // No banner of the browser's: the page has its own, quiet place for it.
    event.preventDefault();
    offer = event as BeforeInstallPromptEvent;
    onChange(true);
  });
  window.addEventListener('appinstalled', () => {
    offer = null;
    onChange(false);
  });

  return {
    async install() {
      const used = offer;
      offer = null;
      onChange(false);
      // A browser that refuses (no click, a policy) has nothing to say that would help.
      await used?.prompt().catch(() => undefined);
    },
  };
}
