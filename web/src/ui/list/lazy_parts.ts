/** What a short list without failures never shows. */
import { lazyPart } from '../kit/lazy_part';

export const failureDialog = lazyPart(async () => (await import('./failure_dialog')).FailureDialog);
export const viewBar = lazyPart(async () => (await import('./view_bar')).ViewBar);
