/** What a thing is, and what it does, in a sentence or two. */
type Explained = readonly (readonly [string, string])[];

const settings: Explained = [
  ['What to make', 'A preset for all files of the list. “Music” sounds like the source to nearly everybody; “Adjust” shows what it is made of, and changes it.'],
  ['Bitrate', 'How much data a second of sound takes. A variable one spends more where the sound needs it; a constant one suits old players; an average one makes a size that is known before.'],
  ['Copy where possible', 'What is an MP3 already, or has one inside, keeps its sound to the last bit: nothing is encoded again.'],
  ['Channels and sample rate', 'Speech is fine in mono at half the size. The rate stays as it is unless a device asks for another.'],
  ['Loudness', 'Files become equally loud, to a target in LUFS, without touching their peaks; or players are told how loud they are, and the sound stays as it is.'],
  ['Silence and fades', 'What is quiet at both ends can be left out, and beginnings and ends can fade.'],
  ['Parts', 'One file becomes several MP3s: by chapters, at marks, in pieces of a length or a size.'],
  ['Tags and pictures', 'Title, artist, cover, chapters and words are taken over from the file, and can be changed for one file or many.'],
  ['File names', 'Made of the source’s name or of its tags, as you write the pattern.'],
  ['Edit', 'For one file alone: what of it is kept, its own settings, its tags.'],
  ['Order', 'Files are converted in the order of the list: as added, by name, smallest first, or as you drag them.'],
];

const proofs = [
  'Switch the network off once the page is there: it converts all the same.',
  'Open the developer tools of your browser (F12), choose “Network”, and convert a file: no request holds any of it.',
  'The page tells the browser, in its Content-Security-Policy, that it may reach no other site than its own; the workers that read your files can connect to nothing at all.',
];

const shortcuts: Explained = [
  ['?', 'Show these shortcuts'],
  ['/', 'Search the list'],
  ['↑ ↓', 'From a row of the list to the next one; Home and End to the first and the last'],
  ['Alt + ↑ ↓', 'Move the row'],
  ['Delete', 'Remove the row'],
  ['Ctrl + Z', 'Bring back what was removed'],
  ['Shift + click', 'Select all rows up to this one'],
  ['Escape', 'Close what is open'],
  ['Space, I, O, S', 'While cutting: play, start here, end here, a mark here'],
];

export const help = {
  title: 'Help',
  settingsTitle: 'What each setting does',
  settings,
  privacyTitle: 'Why nothing is uploaded, and how to see that',
  privacy: 'Reading, decoding and writing happen in your browser, on your device. There is nothing on the other side that could take a file: the site is a folder of files.',
  proofs,
  shortcutsTitle: 'Keyboard shortcuts',
  shortcuts,
};
