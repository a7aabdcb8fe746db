/** What most people who come for an MP3 never open. */
import { lazyPart } from './kit/lazy_part';
import looks from './kit/editor.css?url';

export const editors = lazyPart(async () => (await import('./editors')).Editors, looks);
