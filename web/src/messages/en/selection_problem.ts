import { assertNever } from '../../queue/assert_never';
import type { SelectionProblem } from '../../queue/selection';
import { formatDuration } from '../../queue/time_code';

export function selectionProblem(problem: SelectionProblem): string {
  switch (problem.problem) {
    case 'not_a_time':
      return 'Write a time like 90, 1:30 or 1:02:03.5.';
    case 'not_after_start':
      return 'The end must come after the start.';
    case 'after_the_file':
      return `The file is only ${formatDuration(problem.durationSeconds)} long.`;
    default:
      return assertNever(problem);
  }
}
