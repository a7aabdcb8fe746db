/** Asking for files and folders in the way that lets them be read again after a reload, where the browser has it: Chromium. */
import type { Entry } from '../../queue/walk';
import { entriesOfList, entryOfHandle } from './entries';

interface Pickers {
  showOpenFilePicker?(options: { readonly multiple: boolean; readonly id: string }): Promise<readonly FileSystemFileHandle[]>;
  showDirectoryPicker?(options: { readonly id: string }): Promise<FileSystemDirectoryHandle>;
}

/** The browser begins where it was used last. */
const ID = 'unreel-source';

const pickers = (): Pickers => window as unknown as Pickers;

export function canPickFolders(): boolean {
  return pickers().showDirectoryPicker !== undefined || 'webkitdirectory' in HTMLInputElement.prototype;
}

/** `null` where there is no such picker, or it may not be shown here: an `<input>` is what is left. Empty where nothing was chosen. */
export async function pickFiles(): Promise<readonly Entry[] | null> {
  return asked(pickers().showOpenFilePicker?.({ multiple: true, id: ID }));
}

export async function pickFolder(): Promise<readonly Entry[]> {
  const handle = await asked(pickers().showDirectoryPicker?.({ id: ID }).then((one) => [one]));
  return handle ?? entriesOfList(await folderByInput());
}

/** All files of it, read by the browser before it answers. */
function folderByInput(): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function asked(handles: Promise<readonly FileSystemHandle[]> | undefined): Promise<readonly Entry[] | null> {
  try {
    return (await handles)?.map(entryOfHandle) ?? null;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? [] : null;
  }
}
