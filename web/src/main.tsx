import { createApp } from './app/app';
import { createHandOvers } from './app/hand_overs';
import { takeAway } from './shared/take_away';
import { createConverter } from './supervisor/create_converter';
import { createResultStore } from './supervisor/result_store';
import { showTarget } from './ui/show_target';
import { startPage } from './ui/start_page';

// The one way to other hosts that a Content-Security-Policy does not close.
takeAway(window, ['RTCPeerConnection', 'webkitRTCPeerConnection']);

const handOvers = createHandOvers(showTarget);

const root = document.getElementById('page');
if (root) startPage(root, { converter: createConverter(), store: createResultStore(), app: createApp(import.meta.url), handOvers });
