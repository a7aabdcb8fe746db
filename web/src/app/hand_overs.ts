/** What other programs hand over, from wherever it comes, until the page is there to take it. */
import { SHARE_PROBLEM_PARAMETER, SHARE_PROBLEMS, SHARED_PARAMETER, type HandOver, type HandOvers } from '../shared/hand_over';
import { sweepDeliveries, takeDelivery, type Delivery } from './deliveries';
import { watchLaunches } from './launch';
import { rememberDeliveries, tabDeliveries } from './tab_deliveries';

/** To be called before anything is waited for. */
export function createHandOvers(onTarget: (url: string) => void): HandOvers {
  const early: (() => void)[] = [];
  let listener: ((handOver: HandOver) => void) | null = null;
  /** By their files, until those are deleted. */
  const deliveries = new Map<File, Delivery>();

  function handOver(one: HandOver, delivery?: Delivery): void {
    if (!listener) {
      early.push(() => handOver(one, delivery));
      return;
    }
    // Not before: what the page does not know of yet, it would not want to be kept.
    if (delivery) for (const file of delivery.files) deliveries.set(file, delivery);
    listener(one);
  }

  async function takeShared(id: string, isNew: boolean): Promise<void> {
    const delivery = await takeDelivery(id);
    if (!delivery || delivery.files.length === 0) {
      forget(id);
      if (isNew) handOver({ files: [], problem: { code: 'gone' } });
      return;
    }
    handOver({ files: delivery.files, problem: null }, delivery);
  }

  async function takeAllShared(): Promise<void> {
    const { searchParams } = new URL(location.href);
    const problem = SHARE_PROBLEMS.find((code) => code === searchParams.get(SHARE_PROBLEM_PARAMETER));
    const fresh = searchParams.get(SHARED_PARAMETER);
    const ids = new Set(tabDeliveries());
    const isNew = fresh !== null && !ids.has(fresh);
    if (fresh !== null) ids.add(fresh);
    rememberDeliveries([...ids]);
    forgetParameters();
    if (problem) handOver({ files: [], problem: { code: problem } });
    for (const id of ids) await takeShared(id, isNew && id === fresh);
    // Nothing was ever shared, or there is no private storage.
    await sweepDeliveries(ids).catch(() => undefined);
  }

  watchLaunches(handOver, onTarget);
  void takeAllShared();

  return {
    watch(listen) {
      listener = listen;
      for (const repeat of early.splice(0)) repeat();
    },
    keepOnly(findFiles) {
      // However long the list is, it costs nothing while there is nothing to delete.
      if (deliveries.size === 0) return;
      const files = findFiles();
      for (const [file, delivery] of deliveries) {
        if (files.has(file)) continue;
        deliveries.delete(file);
        void delivery.delete(file).then((isLast) => {
          if (isLast) forget(delivery.id);
        });
      }
    },
  };
}

function forget(id: string): void {
  rememberDeliveries(tabDeliveries().filter((other) => other !== id));
}

/** So that neither a reload nor the way back takes the same delivery, or says the same sentence, again. */
function forgetParameters(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has(SHARED_PARAMETER) && !url.searchParams.has(SHARE_PROBLEM_PARAMETER)) return;
  url.searchParams.delete(SHARED_PARAMETER);
  url.searchParams.delete(SHARE_PROBLEM_PARAMETER);
  history.replaceState(history.state, '', url);
}
