/** A part of the catalogue that comes with the editors; in the language of all the others. */
import { editor } from './en/editor';
import { selectionProblem } from './en/selection_problem';
import { tags } from './en/tags';

const editing = { editor, selectionProblem, tags };

export type EditingMessages = typeof editing;

export const editingMessages: EditingMessages = editing;
