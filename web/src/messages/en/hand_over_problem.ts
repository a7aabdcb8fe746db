import { assertNever } from '../../queue/assert_never';
import type { HandOverProblem } from '../../shared/hand_over';
import { plural } from '../plural';
import { amounts } from './amounts';

/** What is said where files that another program handed over did not arrive. */
export function handOverProblem(problem: HandOverProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'The other app shared no file, or the browser lost it on the way. Choose the file here instead.';
    case 'full':
      return 'There is not enough space to take what was shared. Free some space, or choose the file here, which needs no copy.';
    case 'broken':
      return 'What was shared did not arrive whole. Share it again, or choose the file here instead.';
    case 'unsupported':
      return 'This browser window has no storage to take what was shared. Choose the file here instead.';
    case 'gone':
      return 'What was shared is no longer there, or is open in another tab. Share it again, or choose the file here instead.';
    case 'unreadable':
      return plural(problem.count, {
        one: 'A file that was opened with Unreel could not be read: it was perhaps moved or unplugged. Make sure it is there, and add it again.',
        other: `${amounts.files(problem.count)} opened with Unreel could not be read: they were perhaps moved or unplugged. Make sure they are there, and add them again.`,
      });
    default:
      return assertNever(problem);
  }
}
