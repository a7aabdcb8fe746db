/** What most people who come for an MP3 never open. */
import { lazyPart } from '../../kit/lazy_part';
import fields from '../../kit/fields.css?url';
import cut from './cut.css?url';
import marks from './marks.css?url';
import wave from './wave.css?url';

const looks = [fields, cut, wave, marks];

export const cutEditor = lazyPart(async () => (await import('./cut_editor')).CutEditor, ...looks);
export const sharedPieces = lazyPart(async () => (await import('./shared_pieces')).SharedPieces, ...looks);
