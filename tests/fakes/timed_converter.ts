/**
 * A converter that pretends, for looking at the page and testing it without the engine. The file's name says what happens:
 * `fail-disk_full.mp4` fails so when it is converted, `bad-not_media.mp4` as soon as somebody looks into it, `hold.mp4` stops half-way,
 * `tracks.mkv` has three audio tracks, `song.mp3` is an MP3 with tags, `book.m4b` has chapters, `silent.mp4` has no sound, `warn.mp4` ends
 * with warnings, `talk.mp4` is a talk of ten minutes, `long.mp4` one of twelve hours.
 */
import type { Analysis, EnvelopePiece, LoudnessFacts } from '../../web/src/shared/analysis';
import type {
  AnalysisOutcome,
  Conversion,
  ConversionListener,
  ConversionWish,
  Converter,
  EngineState,
  ExcerptOutcome,
  PlanWish,
  ProbeOutcome,
  SamplesOutcome,
} from '../../web/src/shared/converter';
import type { ErrorCode, ErrorReport, Warning } from '../../web/src/shared/errors';
import type { MediaInfo } from '../../web/src/shared/media';
import type { MarksReading, SoundWish } from '../../web/src/shared/file_sound';
import type { Lyrics, LyricsLine, LyricsReading } from '../../web/src/shared/lyrics';
import type { Mark, Plan, TimeRange } from '../../web/src/shared/programme';
import { madeUpAnalysis, madeUpSamples } from './made_up_sound';
import { analysis, audioTrack, mediaInfo, summary } from './samples';

const WARNINGS: readonly Warning[] = [
  { code: 'cut_off', expectedSeconds: 600, convertedSeconds: 192 },
  { code: 'corrupt_packets', count: 3, places: [12, 63] },
];

export class TimedConverter implements Converter {
  state: EngineState = { state: 'ready', versions: { ffmpeg: '7.1.5' }, encoders: 4 };
  /** Between one step of anything and the next. */
  tickMs = 50;
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
    await new Promise((resolve) => setTimeout(resolve, this.tickMs));
    const code = failure(file.name, /^bad-([a-z_]+)/);
    return code ? { ok: false, error: { code, detail: 'made up' } } : { ok: true, info: infoOf(file.name) };
  }

  checkRecipe(): Promise<ErrorReport | null> {
    return Promise.resolve(this.recipeProblem);
  }

  async coverOf(): Promise<Blob | null> {
    await new Promise((resolve) => setTimeout(resolve, this.tickMs));
    return new Blob([GREY_POINT], { type: 'image/png' });
  }

  plan(): void {}

  /** How long a pass takes. */
  analysisTicks = 2;
  analysed: Analysis = analysis();

  async analyse(file: File, _wish: SoundWish, piece: (piece: EnvelopePiece) => void, signal: AbortSignal): Promise<AnalysisOutcome> {
    const talk = talkSeconds(file.name);
    const analysed = talk === null ? this.analysed : madeUpAnalysis(this.analysed, talk);
    const { envelope } = analysed;
    const count = envelope.buckets.length / 3;
    for (let tick = 0; tick < this.analysisTicks; tick += 1) {
      await new Promise((resolve) => setTimeout(resolve, this.tickMs));
      if (signal.aborted) return { ok: false, error: { code: 'interrupted', detail: 'given up' } };
      const firstBucket = Math.floor((count * tick) / this.analysisTicks);
      const end = Math.floor((count * (tick + 1)) / this.analysisTicks);
      const { sampleRate, samplesPerBucket } = envelope;
      piece({ sampleRate, samplesPerBucket, firstBucket, buckets: envelope.buckets.slice(3 * firstBucket, 3 * end), fraction: (tick + 1) / this.analysisTicks });
    }
    this.#heard(file, analysed);
    return { ok: true, analysis: analysed };
  }

  #heard: (file: File, analysis: Analysis) => void = () => undefined;

  watchAnalyses(listener: (file: File, analysis: Analysis) => void): void {
    this.#heard = listener;
  }

  isGentle = false;

  discard(): void {}

  setGentle(isGentle: boolean): void {
    this.isGentle = isGentle;
  }

  /** What is found when results are decoded again: what `summary()` says. */
  verified: AnalysisOutcome = {
    ok: true,
    analysis: analysis({ envelope: { ...analysis().envelope, sampleRate: summary().sampleRate, samples: summary().samples } }),
  };

  async verify(): Promise<AnalysisOutcome> {
    await new Promise((resolve) => setTimeout(resolve, this.tickMs));
    return this.verified;
  }

  knownAnalysis(): Analysis | null {
    return null;
  }

  /** Where samples were asked for, and how many seconds of them. */
  readonly asked: { readonly startSeconds: number; readonly seconds: number }[] = [];

  /** A tone of 440 Hz, where it is no talk. */
  samples({ name }: File, _wish: SoundWish, startSeconds: number, seconds: number): Promise<SamplesOutcome> {
    this.asked.push({ startSeconds, seconds });
    const talk = talkSeconds(name);
    if (talk !== null) return Promise.resolve({ ok: true, excerpt: madeUpSamples(startSeconds, seconds, talk) });
    const sampleRate = 48000;
    const plane = Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => 0.3 * Math.sin((2 * Math.PI * 440 * index) / sampleRate));
    return Promise.resolve({ ok: true, excerpt: { sampleRate, startSeconds, planes: [plane, plane.slice()] } });
  }

  excerptBytes: ArrayBuffer | null = null;

  excerpt(): Promise<ExcerptOutcome> {
    const bytes = this.excerptBytes?.slice(0);
    return Promise.resolve(bytes ? { ok: true, bytes, summary: summary() } : { ok: false, error: { code: 'damaged', detail: 'made up' } });
  }

  /** Each line is a mark: seconds, then its name. */
  async readMarks(bytes: Uint8Array<ArrayBuffer>): Promise<MarksReading> {
    const marks = new TextDecoder().decode(bytes).split('\n').flatMap((line) => {
      const [, seconds, title = ''] = /^([0-9.]+) (.*)$/.exec(line) ?? [];
      return seconds === undefined ? [] : [{ seconds: Number(seconds), title }];
    });
    await Promise.resolve();
    return { ok: true, format: 'list', marks, title: '', merged: 0 };
  }

  /** Each line is a line of words: seconds, then what is heard; what is no such line is wrong. */
  async readLyrics(bytes: Uint8Array<ArrayBuffer>): Promise<LyricsReading> {
    await Promise.resolve();
    const lines: LyricsLine[] = [];
    for (const [index, line] of new TextDecoder().decode(bytes).trim().split('\n').entries()) {
      const [, seconds, text = ''] = /^([0-9.]+) (.*)$/.exec(line) ?? [];
      if (seconds === undefined) return { ok: false, error: { code: 'bad_marks', subject: `${index + 1}`, detail: 'made up' } };
      lines.push({ startSeconds: Number(seconds), endSeconds: null, text });
    }
    return { ok: true, lyrics: { language: '', lines } };
  }

  readTextTrack(_file: File, track: number): Promise<LyricsReading> {
    const lines = [1, 2, 3, 4, 5].map((seconds) => ({ startSeconds: seconds, endSeconds: null, text: `Line ${seconds} of track ${track}` }));
    return Promise.resolve({ ok: true, lyrics: { language: 'eng', lines } });
  }

  writeLrc({ lines }: Lyrics, keep: readonly TimeRange[], title: string): Promise<string | null> {
    return Promise.resolve([`[ti:${title}]`, ...lines.map(({ text }) => text), `${keep.length} pieces`].join('\n'));
  }

  writeMarks(marks: readonly Mark[]): Promise<string | null> {
    return Promise.resolve(marks.map(({ seconds, title }) => `${seconds} ${title}`).join('\n'));
  }

  /** A part for each mark. */
  planOf({ options }: PlanWish): Promise<Plan | null> {
    const count = Math.max(options.recipe.split.at === 'marks' ? options.marks.length : 1, 1);
    const parts = Array.from({ length: count }, (_, index) => ({
      clips: [{ source: 0, startSeconds: index, endSeconds: index + 1 }],
      title: options.marks[index]?.title ?? '',
      number: count > 1 ? index + 1 : 0,
      chapters: null,
    }));
    return Promise.resolve({ programmes: [{ parts }], notes: { marksLeftOut: 0, marksMerged: 0, silenceSeconds: 0 } });
  }

  albumLoudness(): Promise<LoudnessFacts | null> {
    return Promise.resolve(this.analysed.loudness);
  }

  convert({ files, options }: ConversionWish, listener: ConversionListener): Conversion {
    const name = files[0]?.name ?? '';
    const { ticks, tickMs } = this;
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
        listener.progress({ phase: 'converting', fraction, speed: 38.4, bytesRead: 1e9 * fraction, bytesWritten: 14_400_000 * fraction, secondsLeft: 130 * (1 - fraction) });
      } else {
        clearInterval(timer);
        const blob = new Blob([new Uint8Array(2000)], { type: 'audio/mpeg' });
        const warnings = name.startsWith('warn') ? WARNINGS : [];
        const result = { where: 'memory', blob, bytes: 14_400_000 } as const;
        const made = summary({ bitrateKbps: options.recipe.encoding.bitrateKbps, warnings });
        const marks = options.recipe.split.at === 'marks' ? options.marks : [];
        const parts = marks.map(({ title }, index) => ({ result, summary: made, title, number: index + 1 }));
        listener.done(parts.length > 0 ? parts : [{ result, summary: made, title: '', number: 0 }]);
      }
    }, tickMs);
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
        setTimeout(listener.cancelled, tickMs);
      },
    };
  }
}

function failure(name: string, pattern: RegExp): ErrorCode | null {
  const code = pattern.exec(name)?.[1];
  return code === undefined ? null : (code as ErrorCode);
}

function talkSeconds(name: string): number | null {
  if (name.startsWith('long')) return 12 * 3600;
  return name.startsWith('talk') ? 600 : null;
}

function infoOf(name: string): MediaInfo {
  const talk = talkSeconds(name);
  if (talk !== null) return mediaInfo({ durationSeconds: talk, hasVideo: false, chapters: TALK_CHAPTERS });
  if (name.startsWith('silent')) return mediaInfo({ audioTracks: [] });
  if (name.startsWith('song')) return SONG;
  if (name.startsWith('book')) return mediaInfo({ chapters: [0, 200, 400].map((seconds) => ({ startSeconds: seconds, endSeconds: seconds + 200, title: '' })) });
  if (name.startsWith('film')) return mediaInfo({ textTracks: TEXT_TRACKS });
  if (!name.startsWith('tracks')) return mediaInfo();
  const german = audioTrack({ language: 'deu', codec: 'DTS', profile: 'DTS-HD MA', channels: 6, channelLayout: '5.1(side)', isDefault: false });
  const commentary = audioTrack({ language: '', title: 'Commentary', codec: 'ATRAC9', profile: '', isDefault: false, canConvert: false });
  return mediaInfo({ containerName: 'Matroska / WebM', audioTracks: [audioTrack(), german, commentary] });
}

const TEXT_TRACKS = [
  { codec: 'SubRip subtitle', language: 'eng', title: '', isDefault: true, isForced: false },
  { codec: 'ASS (Advanced SSA) subtitle', language: 'deu', title: 'Für Hörgeschädigte', isDefault: false, isForced: false },
];

const TALK_CHAPTERS = [
  { startSeconds: 0, endSeconds: 120, title: 'Welcome' },
  { startSeconds: 120, endSeconds: 480, title: 'The main thing' },
  { startSeconds: 480, endSeconds: 600, title: 'Questions' },
];

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
