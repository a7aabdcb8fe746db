/** The page with a pretended engine, which tests reach as `harness`. */
import type { HandOver, HandOvers } from '../../../web/src/shared/hand_over';
import { openPageStore } from '../../../web/src/store/page_store';
import { beginSession } from '../../../web/src/supervisor/sessions';
import { startPage } from '../../../web/src/ui/start_page';
import { RecordingApp } from '../../fakes/recording_app';
import { RecordingStore } from '../../fakes/recording_store';
import { TimedConverter } from '../../fakes/timed_converter';

const converter = new TimedConverter();
const store = new RecordingStore();
const app = new RecordingApp();
// What a page is to begin with stands in its address.
const wishes = new URLSearchParams(location.search);
if (wishes.has('memory')) store.persistent = false;
if (wishes.has('starting')) converter.state = { state: 'starting' };

declare global {
  interface Window {
    harness: {
      readonly converter: TimedConverter;
      readonly store: RecordingStore;
      readonly app: RecordingApp;
      handOver(handOver: HandOver): void;
    };
  }
}
window.harness = { converter, store, app, handOver: () => undefined };

const handOvers: HandOvers = {
  watch: (listener) => (window.harness.handOver = listener),
  keepOnly: () => undefined,
};

const root = document.getElementById('page');
const archive = openPageStore(beginSession()).then((kept) => kept.archive);
if (root) startPage(root, { converter, store: Promise.resolve(store), archive, app, handOvers });
