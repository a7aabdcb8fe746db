/** What the page remembers of its results, so that a later visit can offer them again. */
import type { ResultRecord, Warning } from '../shared/converter';
import type { ConversionSummary, LoudnessGain, LoudnessOutcome, LoudnessReason } from '../shared/protocol';
import type { ResultOrigin } from '../shared/origin';
import type { Verification } from '../shared/verification';
import { RESULTS_DIRECTORY } from './session';

const PREFIX = 'unreel.result.';

/** As it is kept. */
export interface KeptRecord extends ResultRecord {
  /** The page that removed it, by its session, and could have it back as long as it lives. */
  readonly withdrawnBy?: string;
}

export interface Records {
  /** Oldest first. What is not a record, because somebody or an older version wrote it, is deleted. */
  all(): Promise<readonly KeptRecord[]>;
  /** Instead of those of the same ids. */
  keep(records: readonly KeptRecord[]): void;
  forget(id: string): void;
}

/** In the local storage, one entry for each: where there is no IndexedDB, and as builds before it did. */
export class LocalRecords implements Records {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  all(): Promise<readonly KeptRecord[]> {
    const keys = Object.keys(this.#storage).filter((key) => key.startsWith(PREFIX));
    const records = keys.flatMap((key) => {
      const record = parseRecord(this.#storage.getItem(key) ?? '');
      if (record && key === PREFIX + record.id) return [record];
      this.#storage.removeItem(key);
      return [];
    });
    return Promise.resolve(records.sort((a, b) => a.finishedAt - b.finishedAt));
  }

  keep(records: readonly KeptRecord[]): void {
    try {
      for (const record of records) this.#storage.setItem(PREFIX + record.id, JSON.stringify(record));
    } catch {
      // Storage is full or off: the result is there as long as the page.
    }
  }

  forget(id: string): void {
    this.#storage.removeItem(PREFIX + id);
  }
}

export function parseRecord(json: string): KeptRecord | null {
  try {
    return readRecord(JSON.parse(json));
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

export function readRecord(value: unknown): KeptRecord | null {
  if (!isFields(value) || !isFields(value['result'])) return null;
  // Records of earlier builds have no folder, and do not know when they were saved.
  const { id, fileName, folder, finishedAt, savedAt, withdrawnBy } = value;
  const { where, directory, name, bytes } = value['result'];
  const summary = summaryOf(value['summary']);
  if (!isText(id) || !isText(fileName) || !isNumber(finishedAt) || !summary) return null;
  if (where !== 'opfs' || !isResultDirectory(directory) || !isText(name) || !isNumber(bytes)) return null;
  return {
    id,
    fileName,
    folder: typeof folder === 'string' ? folder : '',
    result: { where, directory, name, bytes },
    summary,
    finishedAt,
    savedAt: isNumber(savedAt) ? savedAt : null,
    verified: verificationIn(value['verified']),
    ...(isText(withdrawnBy) && { withdrawnBy }),
    origin: originIn(value['origin']),
  };
}

function originIn(value: unknown): ResultOrigin | null {
  if (!isFields(value)) return null;
  const { path, bytes, lastModified, recipe, tracks, track, part, parts } = value;
  if (!isText(path) || !isText(recipe) || !isNumber(bytes) || !isLevel(lastModified)) return null;
  if (!isNumber(tracks) || !isNumber(part) || !isNumber(parts)) return null;
  return { path, bytes, lastModified, recipe, tracks, track: isNumber(track) ? track : null, part, parts };
}

function verificationIn(value: unknown): Verification | null {
  if (!isFields(value)) return null;
  const { isWhole, expectedSamples, decodedSamples, sampleRate, damagedPieces, lufs, truePeakDbtp } = value;
  if (typeof isWhole !== 'boolean' || !isNumber(expectedSamples) || !isNumber(decodedSamples)) return null;
  if (!isNumber(sampleRate) || !isNumber(damagedPieces)) return null;
  return { isWhole, expectedSamples, decodedSamples, sampleRate, damagedPieces, lufs: levelOf(lufs), truePeakDbtp: levelOf(truePeakDbtp) };
}

function summaryOf(value: unknown): ConversionSummary | null {
  if (!isFields(value)) return null;
  const { bytes, durationSeconds, sampleRate, channels, bitrateKbps, elapsedSeconds, warnings } = value;
  if (!isNumber(bytes) || !isNumber(durationSeconds) || !isNumber(sampleRate) || !isNumber(channels)) return null;
  if (!isNumber(bitrateKbps) || !isNumber(elapsedSeconds) || !Array.isArray(warnings)) return null;
  return {
    bytes,
    durationSeconds,
    sampleRate,
    channels,
    bitrateKbps,
    // Records of earlier builds do not have these.
    isVariable: value['isVariable'] === true,
    isCopied: value['isCopied'] === true,
    loudness: loudnessOf(value['loudness']),
    elapsedSeconds,
    warnings: warnings.map(withPlaces).filter(isWarning),
    crc32: isNumber(value['crc32']) ? value['crc32'] : null,
    samples: isNumber(value['samples']) ? value['samples'] : 0,
  };
}

const LOUDNESS_REASONS: readonly LoudnessReason[] = ['reached', 'within_tolerance', 'only_lowers', 'peak', 'silent'];

function loudnessOf(value: unknown): LoudnessOutcome | null {
  if (!isFields(value)) return null;
  return { gain: gainOf(value['gain']), lufs: levelOf(value['lufs']), truePeakDbtp: levelOf(value['truePeakDbtp']) };
}

function gainOf(value: unknown): LoudnessGain | null {
  if (!isFields(value)) return null;
  const { gainDb, limits, ceilingDbtp, measuredLufs, reachedLufs } = value;
  const why = LOUDNESS_REASONS.find((reason) => reason === value['why']);
  if (!isLevel(gainDb) || !isLevel(ceilingDbtp) || typeof limits !== 'boolean' || !why) return null;
  return { gainDb, limits, ceilingDbtp, measuredLufs: levelOf(measuredLufs), reachedLufs: levelOf(reachedLufs), why };
}

/** In decibels, of any sign. */
const isLevel = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const levelOf = (value: unknown): number | null => (isLevel(value) ? value : null);

/** The numbers that each warning carries. */
const WARNING_NUMBERS: Readonly<Record<Warning['code'], readonly string[]>> = {
  corrupt_packets: ['count'],
  cut_off: ['expectedSeconds', 'convertedSeconds'],
  gaps_filled: ['count', 'seconds'],
  timestamp_jumps: ['count', 'seconds'],
  clock_drift: ['seconds'],
  bitrate_adjusted: ['requestedKbps', 'actualKbps'],
  above_full_scale: ['decibels'],
  track_outlasted: ['convertedSeconds', 'longestSeconds'],
  pictures_left_out: ['count'],
  tags_shortened: ['count'],
  chapters_left_out: ['count'],
  cover_too_large: ['pixels'],
  language_missing: [],
  above_byte_limit: ['limitBytes'],
  above_time_limit: ['limitSeconds'],
  not_copied: [],
  result_in_memory: [],
};

/** As many as the core tells of (`wasm/media/places.h`). */
const MOST_PLACES = 20;

/** Records of earlier builds do not know where it was. */
function withPlaces(value: unknown): unknown {
  if (!isFields(value) || (value['code'] !== 'corrupt_packets' && value['code'] !== 'gaps_filled')) return value;
  const { places } = value;
  return { ...value, places: Array.isArray(places) ? places.filter(isNumber).slice(0, MOST_PLACES) : [] };
}

function isWarning(value: unknown): value is Warning {
  if (!isFields(value) || typeof value['code'] !== 'string') return false;
  const numbers = new Map<string, readonly string[]>(Object.entries(WARNING_NUMBERS)).get(value['code']);
  if (value['code'] === 'language_missing' && !isText(value['language'])) return false;
  return numbers !== undefined && numbers.every((name) => isNumber(value[name]));
}

function isResultDirectory(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value[0] === RESULTS_DIRECTORY && isText(value[1]);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
