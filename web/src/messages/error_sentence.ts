import type { ErrorReport } from '../shared/errors';
import { messages } from './messages';

export function errorSentence({ code, subject }: ErrorReport): string {
  return messages.errors[code](subject);
}
