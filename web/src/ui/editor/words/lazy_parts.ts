/** What most people who come for an MP3 never open. */
import { lazyPart } from '../../kit/lazy_part';
import looks from '../tags/tags.css?url';

export const wordsPanel = lazyPart(async () => (await import('./words_panel')).WordsPanel, looks);
