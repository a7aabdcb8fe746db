import type { Retention } from '../../shared/retention';
import { formatBytes } from '../format';

const retentions: Record<Retention, string> = {
  saved: 'Until some minutes after they are saved; 24 hours at most',
  day: 'For 24 hours, saved or not',
  week: 'For a week, saved or not',
  never: 'Until I delete them',
};

export const settings = {
  title: 'Settings',

  results: 'Results',
  retention: 'Keep results',
  retentions,
  addsPlaylist: 'Put a playlist (M3U8) into the zip or the folder',
  addsReport: 'Put a report (CSV) into the zip or the folder',

  storage: 'Storage',
  used: 'Results take',
  free: 'Free for more',
  bytes: formatBytes,
  unknown: 'the browser does not say',
  isPersistent: 'The browser keeps what is stored here until you delete it.',
  isNotPersistent: 'Where the device runs out of space, the browser may delete what is stored here, results too.',
  persist: 'Ask the browser to keep it',
  isRefused: 'The browser did not agree. It mostly does once a page is installed, bookmarked or often used.',
  inMemory: 'This browser window keeps results in memory only, as long as the page is open.',

  working: 'While converting',
  keepAwake: 'Keep the screen on while converting',
};
