/** What Chromium alone has, and so not TypeScript (https://wicg.github.io/file-system-access/). */
interface Window {
  readonly showDirectoryPicker?: (options: {
    /** The browser remembers by it which folder was chosen the last time. */
    readonly id: string;
    readonly mode: 'readwrite';
    readonly startIn: 'music';
  }) => Promise<FileSystemDirectoryHandle>;
}
