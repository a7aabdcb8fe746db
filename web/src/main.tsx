import { createApp } from './app/app';
import { createHandOvers } from './app/hand_overs';
import { takeAway } from './shared/take_away';
import { createConverter } from './supervisor/converter';
import { createResultStore } from './supervisor/result_store';
import { showTarget } from './ui/show_target';
import { startPage } from './ui/start_page';

// The one way to other hosts that a Content-Security-Policy does not close.
takeAway(window, ['RTCPeerConnection', 'webkitRTCPeerConnection']);

const handOvers = createHandOvers(showTarget);

const root = document.getElementById('page');
if (root) {
  const converter = createConverter();
  // Keeping a copy of the page for later must not slow down what is needed now: the engine comes first.
  const engineLoaded = new Promise<void>((resolve) => {
    converter.watch(({ state }) => {
      if (state !== 'starting') resolve();
    });
  });
  startPage(root, { converter, store: createResultStore(), app: createApp(import.meta.url, engineLoaded), handOvers });
}
