// Processor profiles of the page's workers, through Chromium's debugging protocol.

/** Between two looks. */
const INTERVAL_MICROSECONDS = 500;

/** A worker's end of the protocol: Playwright's own sessions end at the page, so its messages go through the page's. */
class WorkerSession {
  #page;
  #sessionId;
  #waiting = new Map();
  #lastId = 0;

  constructor(page, { sessionId, targetInfo }) {
    this.#page = page;
    this.#sessionId = sessionId;
    /** As the page names it. */
    this.name = targetInfo.title;
    page.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const { id, result, error } = JSON.parse(event.message);
      const waiting = this.#waiting.get(id);
      if (!waiting) return;
      this.#waiting.delete(id);
      if (error) waiting.reject(new Error(error.message));
      else waiting.resolve(result);
    });
  }

  send(method, params = {}) {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const message = JSON.stringify({ id, method, params });
    return this.#page.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message }).then(() => answer);
  }
}

async function attach(page) {
  const session = await page.context().newCDPSession(page);
  const workers = [];
  session.on('Target.attachedToTarget', (event) => {
    if (event.targetInfo.type === 'worker') workers.push(new WorkerSession(session, event));
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return workers;
}

/** A watch (see lib/watches.mjs) whose findings are { profiles }: for each worker its name and what `Profiler.stop` returns. */
export async function watchProfiles(pid, page) {
  const workers = await attach(page);
  for (const worker of workers) {
    await worker.send('Profiler.enable');
    await worker.send('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS });
  }
  await Promise.all(workers.map((worker) => worker.send('Profiler.start')));
  return {
    async stop() {
      const profiles = await Promise.all(
        workers.map(async (worker) => ({ worker: worker.name, ...(await worker.send('Profiler.stop')).profile })),
      );
      return { profiles };
    },
  };
}
