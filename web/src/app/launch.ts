/** Files that the system opens with Unreel (https://wicg.github.io/web-app-launch/). Chromium only. */
import type { HandOver } from '../shared/hand_over';

interface LaunchParams {
  readonly targetURL?: string | null;
  readonly files?: readonly FileSystemFileHandle[];
}

interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

/**
 * To be called before anything is waited for: Chromium drops what no consumer was set for when the page is loaded.
 * `onTarget` is told the address that a window, perhaps one that runs for long, was launched with.
 */
export function watchLaunches(onHandOver: (handOver: HandOver) => void, onTarget: (url: string) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ targetURL, files: handles = [] }) => {
    if (targetURL) onTarget(targetURL);
    if (handles.length > 0) void readHandles(handles).then(onHandOver);
  });
}

/** What cannot be read, was perhaps moved meanwhile, costs the others nothing. */
export async function readHandles(handles: readonly FileSystemFileHandle[]): Promise<HandOver> {
  const outcomes = await Promise.allSettled(handles.map(async (handle) => ({ file: await handle.getFile(), handle })));
  const files = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const count = handles.length - files.length;
  return { files, problem: count > 0 ? { code: 'unreadable', count } : null };
}
