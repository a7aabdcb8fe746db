/** What few people open. */
import { lazyPart } from '../kit/lazy_part';
import editor from '../kit/editor.css?url';
import fields from '../kit/fields.css?url';
import join from './join.css?url';

export const joinDialog = lazyPart(async () => (await import('./join_dialog')).JoinDialog, editor, fields, join);
