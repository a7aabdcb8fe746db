let isAsked = false;

/**
 * That the browser keeps what is stored here when disks are full. Once, and only at a press of a button, as Firefox asks the user.
 */
export function askForPersistence(): void {
  if (isAsked) return;
  isAsked = true;
  // Missing on pages that came over plain http, whatever the types say.
  const storage: StorageManager | undefined = navigator.storage;
  storage?.persist?.().catch(() => undefined);
}
