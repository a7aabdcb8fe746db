import type { ConversionWish } from '../shared/converter';
import type { OutputPath } from '../shared/protocol';

/** Where a job's attempts put down how far they are: one place, whatever attempts there are. `resumeFrom`: where one of an earlier page did. */
export function journalsOf(
  { id, resumeFrom }: ConversionWish,
  directory: readonly string[],
): { readonly journal: OutputPath; readonly resumeFrom: OutputPath | null } {
  const journal = { directory, name: `${id}.journal` };
  return { journal, resumeFrom: resumeFrom && { directory: resumeFrom.directory, name: journal.name } };
}
