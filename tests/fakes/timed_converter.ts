/**
 * A converter that pretends, for looking at the page and testing it without the engine. The file's name says what happens:
 * `fail-disk_full.mp4` fails so when it is converted, `bad-not_media.mp4` as soon as somebody looks into it, `hold.mp4` stops half-way,
 * `tracks.mkv` has three audio tracks, `song.mp3` is an MP3 with tags, `silent.mp4` has no sound, `warn.mp4` ends with warnings.
 */
import type { Conversion, ConversionListener, Converter, EngineState, ProbeOutcome } from '../../web/src/shared/converter';
import type { ErrorCode, ErrorReport, Warning } from '../../web/src/shared/errors';
import type { MediaInfo } from '../../web/src/shared/media';
import type { ConversionOptions } from '../../web/src/shared/options';
import { audioTrack, mediaInfo, summary } from './samples';

const TICK_MS = 50;

const WARNINGS: readonly Warning[] = [
  { code: 'cut_off', expectedSeconds: 600, convertedSeconds: 192 },
  { code: 'corrupt_packets', count: 3 },
];

export class TimedConverter implements Converter {
  state: EngineState = { state: 'ready', versions: { ffmpeg: '7.1.5' }, encoders: 4 };
  /** How many ticks one conversion takes. */
  ticks = 8;
  /** What the core says of recipes. */
  recipeProblem: ErrorReport | null = null;
  readonly #watchers = new Set<(state: EngineState) => void>();

  watch(listener: (state: EngineState) => void): () => void {
    this.#watchers.add(listener);
    listener(this.state);
    return () => this.#watchers.delete(listener);
  }

  become(state: EngineState): void {
    this.state = state;
    for (const watcher of this.#watchers) watcher(state);
  }

  async probe(file: File): Promise<ProbeOutcome> {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    const code = failure(file.name, /^bad-([a-z_]+)/);
    return code ? { ok: false, error: { code, detail: 'made up' } } : { ok: true, info: infoOf(file.name) };
  }

  checkRecipe(): Promise<ErrorReport | null> {
    return Promise.resolve(this.recipeProblem);
  }

  async coverOf(): Promise<Blob | null> {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    return new Blob([GREY_POINT], { type: 'image/png' });
  }

  plan(): void {}

  convert(_id: string, { name }: File, options: ConversionOptions, listener: ConversionListener): Conversion {
    const { ticks } = this;
    let tick = 0;
    let isPaused = false;
    const timer = setInterval(() => {
      if (isPaused) return;
      tick += 1;
      const code = failure(name, /^(?:bad|fail)-([a-z_]+)/);
      if (tick === 1) {
        if (!code) listener.opened(infoOf(name));
      } else if (code) {
        clearInterval(timer);
        listener.failed({ code, subject: code === 'unsupported_codec' ? 'ATRAC9' : '', detail: 'avformat_open_input: made up' });
      } else if (tick < ticks) {
        const fraction = name.startsWith('hold') ? Math.min(tick / ticks, 0.38) : tick / ticks;
        if (name.startsWith('hold') && tick === ticks - 1) tick -= 1;
        listener.progress({ fraction, speed: 38.4, bytesRead: 1e9 * fraction, bytesWritten: 14_400_000 * fraction, secondsLeft: 130 * (1 - fraction) });
      } else {
        clearInterval(timer);
        const blob = new Blob([new Uint8Array(2000)], { type: 'audio/mpeg' });
        const warnings = name.startsWith('warn') ? WARNINGS : [];
        listener.done({ where: 'memory', blob, bytes: 14_400_000 }, summary({ bitrateKbps: options.recipe.encoding.bitrateKbps, warnings }));
      }
    }, TICK_MS);
    return {
      pause() {
        isPaused = true;
        setTimeout(listener.paused, 1);
      },
      resume() {
        isPaused = false;
        setTimeout(listener.resumed, 1);
      },
      cancel() {
        clearInterval(timer);
        setTimeout(listener.cancelled, TICK_MS);
      },
    };
  }
}

function failure(name: string, pattern: RegExp): ErrorCode | null {
  const code = pattern.exec(name)?.[1];
  return code === undefined ? null : (code as ErrorCode);
}

function infoOf(name: string): MediaInfo {
  if (name.startsWith('silent')) return mediaInfo({ audioTracks: [] });
  if (name.startsWith('song')) return SONG;
  if (!name.startsWith('tracks')) return mediaInfo();
  const german = audioTrack({ language: 'deu', codec: 'DTS', profile: 'DTS-HD MA', channels: 6, channelLayout: '5.1(side)', isDefault: false });
  const commentary = audioTrack({ language: '', title: 'Commentary', codec: 'ATRAC9', profile: '', isDefault: false, canConvert: false });
  return mediaInfo({ containerName: 'Matroska / WebM', audioTracks: [audioTrack(), german, commentary] });
}

const SONG = mediaInfo({
  container: 'mp3',
  containerName: 'MP2/3 (MPEG audio layer 2/3)',
  durationSeconds: 240,
  hasVideo: false,
  audioTracks: [
    audioTrack({ codec: 'MP3 (MPEG audio layer 3)', profile: '', language: '', sampleRate: 44100, bitrateKbps: 128, durationSeconds: 240, copyRefusal: '' }),
  ],
  tags: [
    { name: 'title', values: ['So What'], language: '' },
    { name: 'artist', values: ['Miles Davis'], language: '' },
  ],
  cover: { mimeType: 'image/png', bytes: 67, type: 3 },
});

/** A picture of one pixel. */
const GREY_POINT = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
