export const editor = {
  trimOf: (name: string) => `Trim ${name}`,
  previewOf: (name: string) => `Preview of ${name}`,
  noPreview:
    'Your browser cannot play this kind of file, so there is no preview. It can be converted all the same, and you can type the times.',
  start: 'Start',
  end: 'End',
  endOfFile: 'end of the file',
  startHere: 'Set start here',
  endHere: 'Set end here',
  shownLater: 'What is in this file is shown once the converter is free.',
  looking: 'Looking into the file…',
  track: 'Audio track',
  notConvertible: (track: string) => `${track} (cannot be converted)`,
};
