import { useEffect, useState } from 'preact/hooks';

/** The cover that a file has itself; `null` while it is not known, and where there is none to be shown. */
export function useOwnCover(file: File | null, coverOf: (file: File, giveUp: AbortSignal) => Promise<Blob | null>): Blob | null {
  const [cover, setCover] = useState<{ readonly file: File; readonly picture: Blob | null } | null>(null);
  useEffect(() => {
    if (!file) return;
    const giveUp = new AbortController();
    void coverOf(file, giveUp.signal)
      // A picture that cannot be shown is no reason to say more than what is said of it anyway.
      .catch(() => null)
      .then((picture) => {
        if (!giveUp.signal.aborted) setCover({ file, picture });
      });
    return () => giveUp.abort();
    // `coverOf` is a new function each time the page is drawn; the file is what counts.
  }, [file]);
  return cover && cover.file === file ? cover.picture : null;
}
