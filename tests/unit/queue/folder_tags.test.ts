import { describe, expect, test } from 'vitest';
import { coverAmong, isCoverSize } from '../../../web/src/queue/folder_cover';
import { schemeOf, tagsOfNames } from '../../../web/src/queue/folder_tags';

/** `field=value` of the first file. */
function said(folder: string, ...names: readonly string[]): readonly string[] {
  return tagsOfNames(folder, names[0] ?? '', schemeOf(names)).map(({ name, value }) => `${name}=${value}`).sort();
}

describe('what folders and names say of a record', () => {
  test.each([
    ['an artist’s folder', 'Music/Miles Davis/Kind of Blue', ['01 - So What.flac', '02 - Blue in Green.flac'], ['album=Kind of Blue', 'album_artist=Miles Davis', 'artist=Miles Davis', 'title=So What', 'track=1']],
    ['numbers with a dot', 'Kind of Blue (1959)', ['1. So What.m4a', '2. All Blues.m4a', '10. More.m4a'], ['album=Kind of Blue', 'date=1959', 'title=So What', 'track=1']],
    ['artist and year in the folder’s name', 'Miles Davis - 1959 - Kind of Blue [FLAC]', ['01 So What.flac', '02 All Blues.flac'], ['album=Kind of Blue', 'album_artist=Miles Davis', 'artist=Miles Davis', 'date=1959', 'title=So What', 'track=1']],
    ['a year before the name', 'Nina Simone/1967 - Silk & Soul', ['01 It Be’s That Way.mp3', '02 Cherish.mp3'], ['album=Silk & Soul', 'album_artist=Nina Simone', 'artist=Nina Simone', 'date=1967', 'title=It Be’s That Way', 'track=1']],
    ['discs', 'Queen/Live/CD 02', ['01 - Now I’m Here.wav', '02 - Love.wav'], ['album=Live', 'album_artist=Queen', 'artist=Queen', 'disc=2', 'title=Now I’m Here', 'track=1']],
    ['discs in the names', 'Live', ['1-01 One.wav', '1-02 Two.wav', '2-01 Three.wav'], ['album=Live', 'disc=1', 'title=One', 'track=1']],
    ['an artist of each track', 'Summer Hits', ['01 - Abba - Waterloo.mp3', '02 - Boney M - Daddy.mp3'], ['album=Summer Hits', 'artist=Abba', 'title=Waterloo', 'track=1']],
    ['lectures: the folder above is no artist', 'Term 1/Physics', ['Lecture 1.mp4', 'Lecture 2.mp4'], ['album=Physics']],
  ])('%s', (_what, folder, names, expected) => {
    expect(said(folder, ...names)).toEqual([...expected].sort());
  });

  test.each([
    ['a place is no album', 'Downloads', ['12 Monkeys.mkv']],
    ['nor is a camera’s folder', 'DCIM/100CANON', ['MVI_0001.MOV', 'MVI_0002.MOV']],
    ['where no folder was given, nothing is said', '', ['01 - a.mp3']],
  ])('%s', (_what, folder, names) => {
    expect(said(folder, ...names)).toEqual([]);
  });

  test('one name alone, or one that does not fit, makes no scheme', () => {
    expect(schemeOf(['12 Monkeys.mkv'])).toBeNull();
    expect(schemeOf(['01 - a.mp3', '02 - b.mp3', 'bonus.mp3'])).toBeNull();
    expect(schemeOf(['01 - a.mp3', '01 - b.mp3'])).toBeNull();
  });

  test('hostile names say little, and cost little', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `${' - '.repeat(200)}${index}.mp3`);
    expect(schemeOf(names)).toBeNull();
    expect(said(`${'a/'.repeat(5000)}x`, 'b.mp3')).toEqual(['album=x']);
  });
});

describe('the cover in a folder', () => {
  test('is what programs call so, the best of them', () => {
    expect(coverAmong(['01.mp3', 'back.jpg', 'Folder.jpg', 'cover.PNG'])).toBe('cover.PNG');
    expect(coverAmong(['AlbumArt_{B5020207-474E-4720}_Large.jpg', 'a.mp3'])).toBe('AlbumArt_{B5020207-474E-4720}_Large.jpg');
    expect(coverAmong(['front (1).jpg', 'scan 1.jpg'])).toBe('front (1).jpg');
  });

  test('is none where nothing is called so', () => {
    expect(coverAmong(['Coverdale live.jpg', '.cover.jpg', 'cover.txt', 'holiday.jpg'])).toBeNull();
    expect(isCoverSize(0)).toBe(false);
    expect(isCoverSize(17 * 1024 * 1024)).toBe(false);
  });
});
