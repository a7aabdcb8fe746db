/** What most people who come for an MP3 never open. */
import { lazyPart } from '../../kit/lazy_part';
import { loadStylesheet } from '../../kit/stylesheet';
import cut from './cut.css?url';
import marks from './marks.css?url';
import wave from './wave.css?url';

let looks: Promise<unknown> | null = null;

/** Once, whichever part comes first. */
function loadLooks(): Promise<unknown> {
  looks ??= Promise.all([cut, wave, marks].map(loadStylesheet));
  looks.catch(() => (looks = null));
  return looks;
}

export const cutEditor = lazyPart(async () => {
  const [{ CutEditor }] = await Promise.all([import('./cut_editor'), loadLooks()]);
  return CutEditor;
});

export const sharedPieces = lazyPart(async () => {
  const [{ SharedPieces }] = await Promise.all([import('./shared_pieces'), loadLooks()]);
  return SharedPieces;
});
