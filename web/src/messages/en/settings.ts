import type { Retention } from '../../shared/retention';
import { formatBytes } from '../format';

const retentions: Record<Retention, string> = {
  saved: 'Until saved, 24 hours at most',
  day: 'For 24 hours',
  week: 'For a week',
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
  gentle: 'Use half of the cores',
  gentleWhen: { never: 'Never: as fast as it goes', battery: 'While on battery', always: 'Always' },
  gentleHint: 'It counts from the next file on, and changes nothing of the MP3s.',
  isGentle: 'Half of the cores are used now.',
  notifies: 'Say when all is done, where this page is not seen',
  notifiesNot: 'The browser does not allow this page to show notifications. Its settings for this site can change that.',
  playsSound: 'Play a soft sound when all is done',

  checking: 'Checking and adding',
  verifies: 'Decode each MP3 once more when there is nothing else to do, to be sure that it is whole',
  looksBeside: 'Take tags and covers from folders and file names where a file has none',
};
