import { useEffect, useState } from 'preact/hooks';
import type { ErrorReport, ProbeOutcome } from '../../../shared/converter';
import type { MediaInfo } from '../../../shared/media';

export type Probe = (file: File, signal: AbortSignal) => Promise<ProbeOutcome>;

/** Looks into a file while the component is shown, unless somebody has done so already. `null` until the answer is there. */
export function useProbe(file: File, known: MediaInfo | null, probe: Probe): ErrorReport | null {
  const [error, setError] = useState<ErrorReport | null>(null);
  const isKnown = known !== null;
  useEffect(() => {
    if (isKnown) return;
    const giveUp = new AbortController();
    void probe(file, giveUp.signal).then(
      (outcome) => {
        if (!giveUp.signal.aborted && !outcome.ok) setError(outcome.error);
      },
      (reason: unknown) => {
        if (!giveUp.signal.aborted) setError({ code: 'engine_crashed', detail: String(reason) });
      },
    );
    return () => giveUp.abort();
    // `probe` is a new function each time the list is drawn; the file is what counts.
  }, [file, isKnown]);
  return error;
}
