/** What stands in files that are saved. */
export const resultWords = {
  zipName: 'Unreel',
  playlistName: 'Playlist',
  reportName: 'Report',
  columns: {
    file: 'MP3',
    folder: 'Folder',
    source: 'Source',
    seconds: 'Length (seconds)',
    bytes: 'Size (bytes)',
    kbps: 'Bitrate (kbit/s)',
    lufs: 'Loudness (LUFS)',
    truePeakDbtp: 'True peak (dBTP)',
    warnings: 'Warnings',
    error: 'Error',
  },
};
