import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { textFile } from '../../../web/src/model/result_texts';
import { restoredJob, waitingJob, type Job } from '../../../web/src/queue/job';
import { plainFile } from '../../../web/src/queue/added_file';
import { csv } from '../../../web/src/saving/csv';
import { playlist } from '../../../web/src/saving/playlist';
import { storedResult, summary } from '../../fakes/samples';

/** What Python's reader of tables makes of it. */
function read(text: string): unknown {
  const program = "import csv, io, json, sys\nprint(json.dumps(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer, 'utf-8-sig', newline='')))))";
  return JSON.parse(execFileSync('python3', ['-c', program], { input: text, encoding: 'utf8' }));
}

describe('tables', () => {
  test('are read as they were, whatever stands in them', () => {
    const row = ['plain', 'a, b', 'she said "no"', 'two\r\nlines', '日本', ''];
    expect(read(csv([row, row]))).toEqual([row, row]);
  });

  test('have numbers as numbers, and nothing where nothing is known', () => {
    expect(read(csv([[1.5, -16, null]]))).toEqual([['1.5', '-16', '']]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('are no formulas: %j', (text) => {
    expect(read(csv([[text]]))).toEqual([[`'${text}`]]);
  });
});

test('a playlist says length and title of each, and where it is', () => {
  expect(playlist([{ path: 'Album/01.mp3', title: 'One', seconds: 61.6 }, { path: '#2.mp3', title: 'a\nb', seconds: 0 }])).toBe(
    '#EXTM3U\n#EXTINF:62,One\nAlbum/01.mp3\n#EXTINF:0,a b\n./#2.mp3\n',
  );
});

describe('the files beside results', () => {
  const done: Job = {
    ...restoredJob({
      id: 'a',
      fileName: 'One.mp3',
      folder: 'Album',
      result: storedResult(),
      summary: summary({ loudness: { gain: null, lufs: -16.04, truePeakDbtp: -1.26 }, warnings: [{ code: 'pictures_left_out', count: 2 }] }),
      finishedAt: 1,
      savedAt: null,
  verified: null,
  origin: null,
    }),
    name: 'One.flac',
  };
  const source = waitingJob('b', plainFile(new File([], '=bad().mp4')));
  const failed: Job = { state: 'failed', id: 'b', name: '=bad().mp4', error: { code: 'no_audio', detail: '' }, source: source.source };
  const jobs: readonly Job[] = [done, failed, waitingJob('c', plainFile(new File([], 'later.mp4')))];

  test('a report has a row of each file that is done or failed', async () => {
    const { name, content } = textFile('report', jobs);
    expect(name).toBe('Report.csv');
    const [head, ...rows] = read(await content.text()) as string[][];
    expect(head).toHaveLength(10);
    expect(rows).toEqual([
      ['One.mp3', 'Album', 'One.flac', '600', '1000', '192', '-16', '-1.3', expect.stringContaining('.'), ''],
      ['', '', "'=bad().mp4", '', '', '', '', '', '', expect.stringContaining('.')],
    ]);
  });

  test('a playlist has the results', async () => {
    const { name, content } = textFile('playlist', jobs);
    expect(name).toBe('Playlist.m3u8');
    expect(await content.text()).toBe('#EXTM3U\n#EXTINF:600,One\nAlbum/One.mp3\n');
  });
});
