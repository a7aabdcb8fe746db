import { createApp } from './app/app';
import { createHandOvers } from './app/hand_overs';
import { takeAway } from './shared/take_away';
import { openPageStore } from './store/page_store';
import { createConverter } from './supervisor/create_converter';
import { createResultStore } from './supervisor/result_store';
import { beginSession } from './supervisor/sessions';
import { showTarget } from './ui/show_target';
import { startPage } from './ui/start_page';

// The one way to other hosts that a Content-Security-Policy does not close.
takeAway(window, ['RTCPeerConnection', 'webkitRTCPeerConnection']);

const handOvers = createHandOvers(showTarget);

const session = beginSession();
const kept = openPageStore(session);
const parts = { converter: createConverter(), store: createResultStore(session, kept), archive: kept.then(({ archive }) => archive) };

const root = document.getElementById('page');
if (root) startPage(root, { ...parts, app: createApp(import.meta.url), handOvers });
