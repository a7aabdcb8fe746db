/** What other programs hand over, from wherever it comes, until the page is there to take it. */
import { SHARE_PROBLEM_PARAMETER, SHARE_PROBLEMS, SHARED_PARAMETER, type HandOver, type HandOvers } from '../shared/hand_over';
import type { Delivery } from './deliveries';
import { watchLaunches } from './launch';
import { watchShares } from './shares';
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
    const { takeDelivery } = await import('./deliveries');
    const delivery = await takeDelivery(id);
    if (!delivery || delivery.files.length === 0) {
      forget(id);
      if (isNew) handOver({ files: [], problem: { code: 'gone' } });
      return;
    }
    handOver({ files: delivery.files.map((file) => ({ file, handle: null })), problem: null }, delivery);
  }

  /** `parameters`: how the service worker answered a share; empty where there was none. */
  async function takeAnswer(parameters: URLSearchParams): Promise<void> {
    const problem = SHARE_PROBLEMS.find((code) => code === parameters.get(SHARE_PROBLEM_PARAMETER));
    if (problem) handOver({ files: [], problem: { code: problem } });
    const id = parameters.get(SHARED_PARAMETER);
    if (id === null) return;
    const known = tabDeliveries();
    if (!known.includes(id)) rememberDeliveries([...known, id]);
    await takeShared(id, !known.includes(id));
  }

  async function begin(): Promise<void> {
    const parameters = new URL(location.href).searchParams;
    const ofThisTab = tabDeliveries().filter((id) => id !== parameters.get(SHARED_PARAMETER));
    const answer = takeAnswer(parameters);
    forgetParameters();
    await answer;
    for (const id of ofThisTab) await takeShared(id, false);
    // Nothing was ever shared, or there is no private storage.
    await import('./deliveries').then(({ sweepDeliveries }) => sweepDeliveries(new Set(tabDeliveries()))).catch(() => undefined);
  }

  watchLaunches(handOver, onTarget);
  watchShares((parameters) => void takeAnswer(parameters));
  void begin();

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
