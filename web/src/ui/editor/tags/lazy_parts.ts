/** What most people who come for an MP3 never open. */
import { lazyPart } from '../../kit/lazy_part';
import looks from './tags.css?url';

export const tagsEditor = lazyPart(async () => (await import('./tags_editor')).TagsEditor, looks);
