import { expect, test } from 'vitest';
import { createElementPlayer } from '../../../web/src/ui/editor/cut/player/element_player';

/** A media element as far as the player uses it; a seek arrives when the test says so. */
class Media extends EventTarget {
  currentTime = 0;
  playbackRate = 1;
  ended = false;
  paused = true;
  refuses = false;

  play(): Promise<void> {
    this.paused = false;
    return this.refuses ? Promise.reject(new Error('no')) : Promise.resolve();
  }

  pause(): void {
    this.paused = true;
  }

  arrive(): void {
    this.dispatchEvent(new Event('seeked'));
  }
}

function player(media: Media, failed: () => void = () => undefined) {
  return createElementPlayer(media as unknown as HTMLMediaElement, failed);
}

test('pieces are played one after the other, and then it stands', () => {
  const media = new Media();
  const playing = player(media);
  playing.play([{ start: 10, end: 12 }, { start: 50, end: 51 }], 1.5);
  expect([media.currentTime, media.playbackRate, media.paused]).toEqual([10, 1.5, false]);
  // While it looks for the place, that place is where it is.
  media.currentTime = 3;
  expect(playing.position()).toBe(10);
  media.currentTime = 10;
  media.arrive();
  media.currentTime = 11.5;
  expect(playing.position()).toBe(11.5);
  media.currentTime = 12.01;
  expect(playing.position()).toBe(50);
  expect(media.currentTime).toBe(50);
  media.arrive();
  media.currentTime = 51;
  expect(playing.position()).toBeNull();
  expect(media.paused).toBe(true);
});

test('pieces that touch are played without a seek', () => {
  const media = new Media();
  const playing = player(media);
  playing.play([{ start: 0, end: 5 }, { start: 5, end: 9 }], 1);
  media.currentTime = 5.005;
  expect(playing.position()).toBe(5);
  expect(media.currentTime).toBe(5.005);
});

test('the end of the file is the end of the last piece', () => {
  const media = new Media();
  const playing = player(media);
  playing.play([{ start: 0, end: Infinity }], 1);
  media.currentTime = 4;
  expect(playing.position()).toBe(4);
  media.ended = true;
  expect(playing.position()).toBeNull();
});

test('what it will not play is said', async () => {
  const media = new Media();
  media.refuses = true;
  let isFailed = false;
  player(media, () => (isFailed = true)).play([{ start: 0, end: 5 }], 1);
  await new Promise((resolve) => setTimeout(resolve));
  expect(isFailed).toBe(true);
});
