/** Reads files of words that were added beside media, and gives each to its job. */
import { errorSentence } from '../messages/error_sentence';
import { messages } from '../messages/messages';
import type { Job } from '../queue/job';
import type { SelectionDraft } from '../queue/selection';
import { MOST_WORDS_BYTES } from '../queue/words_beside';
import type { LyricsFiles } from '../shared/lyrics';

export interface WordsBesideParts {
  readonly readLyrics: LyricsFiles['readLyrics'];
  find(id: string): Job | undefined;
  select(id: string, draft: SelectionDraft): void;
  failed(sentence: string): void;
}

export async function giveWords(words: ReadonlyMap<string, File>, { readLyrics, find, select, failed }: WordsBesideParts): Promise<void> {
  for (const [id, file] of words) {
    const bytes = await file.slice(0, MOST_WORDS_BYTES).arrayBuffer().catch(() => new ArrayBuffer(0));
    const read = await readLyrics(new Uint8Array(bytes));
    const job = find(id);
    if (!read.ok) failed(messages.notices.wordsNotRead(file.name, errorSentence(read.error)));
    else if (job?.state === 'waiting') select(id, { ...job.source.draft, lyrics: { ...read.lyrics, from: { file: file.name } } });
  }
}
