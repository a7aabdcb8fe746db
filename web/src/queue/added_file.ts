import type { Beside } from '../shared/beside';

/** A file that was chosen, and what the browser said of where it is. */
export interface AddedFile {
  readonly file: File;
  /** Folders between what was chosen and the file, `/` between them: `Album/CD 1`. Empty where it was chosen by itself. */
  readonly folder: string;
  /** By which it can be read again after a reload; `null` where the browser has none. */
  readonly handle: FileSystemFileHandle | null;
  /** What names and folders say of it, where they were looked at. */
  readonly beside?: Beside;
}

/** Of which nothing more is known. */
export function plainFile(file: File): AddedFile {
  return { file, folder: '', handle: null };
}
