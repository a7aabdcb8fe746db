/** A part of the catalogue that comes with the editors; in the language of all the others. */
import { editor } from './en/editor';
import { selectionProblem } from './en/selection_problem';
import { tags } from './en/tags';
import { words } from './en/words';

const editing = { editor, selectionProblem, tags, words };

export type EditingMessages = typeof editing;

export const editingMessages: EditingMessages = editing;
