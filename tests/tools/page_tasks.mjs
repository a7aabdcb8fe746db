// How long a page's thread is at work at a stretch, in Chromium: by its own processor time, whatever else the computer did meanwhile.

const isThreadName = ({ name, ph }) => name === 'thread_name' && ph === 'M';
const isTask = ({ name, ph }) => name === 'RunTask' && ph === 'X';

/** Milliseconds of processor time of the longest task, and how long the longest took on this machine. */
function longestTasks(events) {
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const main = new Set(events.filter((event) => isThreadName(event) && event.args.name === 'CrRendererMain').map(threadOf));
  const tasks = events.filter((event) => isTask(event) && main.has(threadOf(event)));
  const longest = (of) => tasks.reduce((most, task) => Math.max(most, (of(task) ?? 0) / 1000), 0);
  return { longestMs: longest(({ tdur }) => tdur), longestWallMs: longest(({ dur }) => dur) };
}

/** Begins to watch; what it returns ends that, and tells of the longest. */
export async function watchTasks(page) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  // The rest is thrown away at once: there is much of it.
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.filter((event) => isThreadName(event) || isTask(event))));
  const includedCategories = ['disabled-by-default-devtools.timeline', '__metadata'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { excludedCategories: ['*'], includedCategories, recordMode: 'recordUntilFull' } });
  return async () => {
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await ended;
    await session.detach();
    return longestTasks(events);
  };
}
