/** The way to other apps that phones have (https://www.w3.org/TR/web-share/). */

/** A result as other apps take it; its content stays where it is. */
export function shareable(content: Blob, fileName: string): File {
  return new File([content], fileName, { type: 'audio/mpeg' });
}

export const canShareFiles = canShare();

function canShare(): boolean {
  try {
    return navigator.canShare({ files: [shareable(new Blob(), 'a.mp3')] });
  } catch {
    // Not there at all.
    return false;
  }
}
