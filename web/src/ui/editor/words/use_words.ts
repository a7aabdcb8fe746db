/** Words on their way to a file: read from a file beside it, or from one of its text tracks. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { editingMessages } from '../../../messages/editing';
import { errorSentence } from '../../../messages/error_sentence';
import type { WaitingJob } from '../../../queue/job';
import { MOST_WORDS_BYTES } from '../../../queue/words_beside';
import type { ChosenLyrics, LyricsFiles, LyricsReading } from '../../../shared/lyrics';

export interface Words {
  readonly isReading: boolean;
  readonly problem: string | null;
  read(file: File): void;
  take(track: number): void;
  /** Whatever is being read. */
  stop(): void;
}

export function useWords(job: WaitingJob, files: LyricsFiles, choose: (lyrics: ChosenLyrics) => void): Words {
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const giveUp = useRef<AbortController | null>(null);
  // What is read takes a moment, in which the job may change.
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => () => giveUp.current?.abort(), []);

  async function begin(from: ChosenLyrics['from'], reading: (signal: AbortSignal) => Promise<LyricsReading>): Promise<void> {
    giveUp.current?.abort();
    const control = new AbortController();
    giveUp.current = control;
    setIsReading(true);
    setProblem(null);
    const read = await reading(control.signal);
    if (control.signal.aborted) return;
    setIsReading(false);
    if (!read.ok) setProblem(errorSentence(read.error));
    else if (read.lyrics.lines.length === 0) setProblem(editingMessages.words.nothingInTrack);
    else latest.current({ ...read.lyrics, from });
  }

  return {
    isReading,
    problem,
    read: (file) => void begin({ file: file.name }, async () => files.readLyrics(new Uint8Array(await file.slice(0, MOST_WORDS_BYTES).arrayBuffer()))),
    take: (track) => void begin({ track }, (signal) => files.readTextTrack(job.source.file, track, signal)),
    stop() {
      giveUp.current?.abort();
      setIsReading(false);
      setProblem(null);
    },
  };
}
