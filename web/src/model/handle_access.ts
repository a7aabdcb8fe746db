/** Files of an earlier visit by the handles that the browser kept. */
import type { LostFile } from '../queue/revival';

/** Of browsers that let pages read the user's files by handles; elsewhere handles are of the page's own files, and need no permission. */
interface AskableHandle extends FileSystemFileHandle {
  queryPermission?(descriptor: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission?(descriptor: { readonly mode: 'read' }): Promise<PermissionState>;
}

export type Opened = { readonly file: File } | 'prompt' | 'gone';

export async function openByHandle({ handle }: LostFile): Promise<Opened> {
  const askable: AskableHandle | null = handle;
  if (!askable) return 'gone';
  try {
    const permission = (await askable.queryPermission?.({ mode: 'read' })) ?? 'granted';
    if (permission !== 'granted') return permission === 'prompt' ? 'prompt' : 'gone';
    return { file: await askable.getFile() };
  } catch {
    return 'gone';
  }
}

/**
 * Browsers ask for all of them together, or one after the other, as long as the press of the button counts. Ends where somebody says
 * no: whoever does is not asked again for the next.
 */
export async function askFor(lost: readonly LostFile[]): Promise<void> {
  for (const { handle } of lost) {
    const askable: AskableHandle | null = handle;
    try {
      if ((await askable?.requestPermission?.({ mode: 'read' })) === 'denied') return;
    } catch {
      return;
    }
  }
}
