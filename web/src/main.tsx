import { createConverter } from './supervisor/converter';
import { createResultStore } from './supervisor/result_store';
import { startPage } from './ui/start_page';

const root = document.getElementById('page');
if (root) startPage(root, { converter: createConverter(), store: createResultStore() });
