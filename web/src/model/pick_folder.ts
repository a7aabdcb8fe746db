/** A folder that results are saved into, chosen by whoever uses the page. */

export const canPickFolder = 'showDirectoryPicker' in window;

/** `null`: nobody chose one. `refused`: the browser or its policy does not allow it. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | 'refused' | null> {
  try {
    return (await window.showDirectoryPicker?.({ id: 'unreel-results', mode: 'readwrite', startIn: 'music' })) ?? null;
  } catch (exception) {
    return exception instanceof DOMException && exception.name === 'AbortError' ? null : 'refused';
  }
}
