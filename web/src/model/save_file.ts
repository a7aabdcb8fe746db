/** Hands a finished MP3 to the browser's downloads. */
import { savedRetentionMs } from '../shared/retention';

export function saveFile(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads from the address for as long as it takes, and nobody tells the page when it is over.
  setTimeout(() => URL.revokeObjectURL(link.href), savedRetentionMs(content.size));
}
