// What may be looked at while a conversion runs: each begins at once, and says what it found when it is stopped.
import { memoryOfTree, watchPeakMemory } from '../../tools/process_memory.mjs';
import { readBytes } from '../../tools/process_reads.mjs';
import { threadTimes } from '../../tools/process_threads.mjs';

/** Keeps the last reading of each key: a process that ends takes its numbers with it. */
function keepReading(read) {
  const last = new Map(read());
  const timer = setInterval(() => read().forEach((value, key) => last.set(key, value)), 20);
  return {
    stop() {
      clearInterval(timer);
      read().forEach((value, key) => last.set(key, value));
      return last;
    },
  };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const timesByThread = (pid, isWanted = () => true) =>
  new Map(threadTimes(pid).filter(isWanted).map(({ thread, seconds }) => [thread, seconds]));

const workerTimes = (pid) => timesByThread(pid, ({ name }) => name === 'DedicatedWorker');

/** The thread whose time goes on when the conversion worker has nothing but a loop to run: threads bear no other mark. */
async function conversionThread(pid, page) {
  const before = workerTimes(pid);
  const worker = page.workers().find((one) => one.url().includes('conversion'));
  await worker.evaluate(() => {
    const end = performance.now() + 100;
    while (performance.now() < end);
  });
  const spent = [...workerTimes(pid)].map(([thread, seconds]) => ({ thread, seconds: seconds - (before.get(thread) ?? 0) }));
  return spent.reduce((most, other) => (other.seconds > most.seconds ? other : most)).thread;
}

/**
 * Processor time of the page's workers, as { serialSeconds, encodeSeconds }. What other threads of the browser do for the conversion
 * worker (reading the file, writing the result) is not in it; it waits for them.
 */
export async function watchWorkers(pid, page) {
  const conversion = await conversionThread(pid, page);
  const before = workerTimes(pid);
  return {
    stop() {
      const after = workerTimes(pid);
      const spent = (thread) => after.get(thread) - (before.get(thread) ?? 0);
      const encoders = [...after.keys()].filter((thread) => thread !== conversion);
      return { serialSeconds: spent(conversion), encodeSeconds: sum(encoders.map(spent)) };
    },
  };
}

/** The same of the native tool, whose first thread does all but the encoding. Up to 20 ms at its very end are missed. */
export function watchNativeThreads(pid) {
  const watch = keepReading(() => timesByThread(pid));
  return {
    stop() {
      const seconds = watch.stop();
      const serialSeconds = seconds.get(pid) ?? 0;
      return { serialSeconds, encodeSeconds: sum([...seconds.values()]) - serialSeconds };
    },
  };
}

/** { bytesRead } by all of the processes. In a browser, the file is read by its first process, which passes it on in shared memory. */
export function watchReads(pid) {
  const before = readBytes(pid);
  const watch = keepReading(() => readBytes(pid));
  return {
    stop: () => ({ bytesRead: sum([...watch.stop()].map(([process, bytes]) => bytes - (before.get(process) ?? 0))) }),
  };
}

/** { peakOverIdleBytes } of all processes together; idle is when the watch begins. */
export function watchMemory(pid) {
  const idleBytes = memoryOfTree(pid);
  const watch = watchPeakMemory(pid);
  return { stop: () => ({ idleBytes, peakOverIdleBytes: watch.stop() - idleBytes }) };
}
