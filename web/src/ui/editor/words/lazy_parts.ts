/** What most people who come for an MP3 never open. */
import { lazyPart } from '../../kit/lazy_part';

export const wordsPanel = lazyPart(async () => (await import('./words_panel')).WordsPanel);
