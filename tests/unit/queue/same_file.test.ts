import { expect, test } from 'vitest';
import type { AddedFile } from '../../../web/src/queue/added_file';
import { waitingJob, type Job } from '../../../web/src/queue/job';
import { sortOutTwice } from '../../../web/src/queue/same_file';

function added(name: string, folder = '', lastModified = 1, content = 'media'): AddedFile {
  return { file: new File([content], name, { lastModified }), folder, handle: null };
}

const job = (file: AddedFile): Job => waitingJob('id', file);
const twice = (jobs: readonly Job[], ...files: readonly AddedFile[]) => sortOutTwice(jobs, files).twice.map(({ file, folder }) => `${folder}/${file.name}`);

test('what the list has is noticed, by name, size, time and folder', () => {
  const jobs = [job(added('a.mp4', 'Album'))];
  expect(twice(jobs, added('a.mp4', 'Album'))).toEqual(['Album/a.mp4']);
  expect(twice(jobs, added('b.mp4', 'Album'), added('a.mp4', 'Album', 2), added('a.mp4', 'Album', 1, 'longer'))).toEqual([]);
});

test('a folder that was chosen from further up is the same, another folder is not', () => {
  const jobs = [job(added('a.mp4', 'Album/CD 1'))];
  expect(twice(jobs, added('a.mp4', 'Music/Album/CD 1'), added('a.mp4', 'CD 1'), added('a.mp4'))).toHaveLength(3);
  expect(twice(jobs, added('a.mp4', 'Album/CD 2'), added('a.mp4', 'Copy of Album/CD 1 2'))).toEqual([]);
});

test('what comes twice at once is added once', () => {
  expect(sortOutTwice([], [added('a.mp4'), added('a.mp4')]).fresh).toHaveLength(1);
});

test('what could not be read may be chosen again', () => {
  const waiting = waitingJob('id', added('a.mp4'));
  const failed: Job = { state: 'failed', id: 'id', name: 'a.mp4', source: waiting.source, error: { code: 'read_failed', detail: '' } };
  expect(twice([failed], added('a.mp4'))).toEqual([]);
  expect(twice([{ ...failed, error: { code: 'disk_full', detail: '' } }], added('a.mp4'))).toHaveLength(1);
});
