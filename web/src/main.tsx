import { createApp } from './app/app';
import { createHandOvers } from './app/hand_overs';
import { takeAway } from './shared/take_away';
import { NOTHING_KEPT } from './queue/archive';
import { createConverter } from './supervisor/create_converter';
import { beginSession } from './supervisor/sessions';
import { showTarget } from './ui/show_target';
import { startPage } from './ui/start_page';

// The one way to other hosts that a Content-Security-Policy does not close.
takeAway(window, ['RTCPeerConnection', 'webkitRTCPeerConnection']);

const handOvers = createHandOvers(showTarget);

const session = beginSession();
const storage = import('./storage').then(({ openStorage }) => openStorage(session));
const parts = {
  converter: createConverter(),
  store: storage.then(({ store }) => store),
  archive: storage.then(({ archive }) => archive).catch(() => NOTHING_KEPT),
};

const root = document.getElementById('page');
if (root) startPage(root, { ...parts, app: createApp(import.meta.url), handOvers });
