/** What a short list without failures never shows. */
import { lazyPart } from '../kit/lazy_part';
import failure from './failure.css?url';

export const failureDialog = lazyPart(async () => (await import('./failure_dialog')).FailureDialog, failure);
export const viewBar = lazyPart(async () => (await import('./view_bar')).ViewBar);
