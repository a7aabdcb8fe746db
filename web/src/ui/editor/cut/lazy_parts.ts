/** What most people who come for an MP3 never open. */
import { lazyPart } from '../../kit/lazy_part';

export const cutEditor = lazyPart(async () => (await import('./cut_editor')).CutEditor);
