/** What becomes which MP3: asked of the core where there is something to plan. */
import type { Analysis } from '../shared/analysis';
import type { ConversionOptions, PlanFile, PlanOptions } from '../shared/options';
import type { Plan, Programme, ProgrammePart } from '../shared/programme';
import type { MediaInfo } from '../shared/media';
import type { Recipe } from '../shared/recipe';
import type { ConversionModule, Failure, PlanSource } from './wasm_modules';

/** Whether one MP3 comes of one file, by the ranges that are kept alone. */
export function isPlain({ cut, split }: Recipe, files: number): boolean {
  return files === 1 && split.at === 'nowhere' && !cut.trimsSilence && cut.longestPauseSeconds === null;
}

export function plainProgramme({ keep }: ConversionOptions): Programme {
  const ranges = keep.length > 0 ? keep : [{ startSeconds: 0, endSeconds: null }];
  const part: ProgrammePart = { clips: ranges.map((range) => ({ source: 0, ...range })), title: '', number: 0, chapters: null };
  return { parts: [part] };
}

/** `names` and `analyses`: of each file one. */
export function plannedProgrammes(
  module: ConversionModule,
  paths: readonly string[],
  names: readonly string[],
  options: PlanOptions,
  analyses: readonly (Analysis | null)[],
): Plan | Failure {
  const files: PlanFile[] = [];
  for (const [index, path] of paths.entries()) {
    const probed = module.probe(path);
    if ('error' in probed) return probed;
    files.push({ name: names[index] ?? '', info: probed.info, analysis: analyses[index] ?? null });
  }
  return planOf(module, files, options);
}

export function planOf(module: ConversionModule, files: readonly PlanFile[], { recipe, keep, marks, track }: PlanOptions): Plan | Failure {
  const sources = files.map((file, index) => {
    const isCopied = files.length === 1 && isCopyWanted(module, recipe, file.info, track);
    return planSource(file, index === 0 ? track : null, isCopied);
  });
  return module.plan(recipe, sources, keep, marks);
}

/** Whether the frames of a file's track are copied, as far as was seen when somebody looked into it. */
export function isCopyWanted(module: ConversionModule, recipe: Recipe, { audioTracks, defaultTrack }: MediaInfo, chosen: number | null): boolean {
  const track = audioTracks[chosen ?? defaultTrack];
  return track !== undefined && module.wantsCopy(recipe, track);
}

/** Of joined files, which are looked into once more; of one alone nobody has to know. */
export function sourceSeconds(module: ConversionModule, paths: readonly string[], analyses: readonly (Analysis | null)[]): readonly (number | null)[] {
  if (paths.length < 2) return [];
  return paths.map((path, index) => {
    const measured = analyses[index];
    if (measured) return measured.seconds;
    const probed = module.probe(path);
    if ('error' in probed) return null;
    const { audioTracks, defaultTrack, durationSeconds } = probed.info;
    return audioTracks[defaultTrack]?.durationSeconds ?? durationSeconds;
  });
}

function planSource({ name, info, analysis }: PlanFile, chosen: number | null, isCopied: boolean): PlanSource {
  const { audioTracks, defaultTrack, durationSeconds, chapters, tags, cover } = info;
  const track = audioTracks[chosen ?? defaultTrack];
  return {
    // What was read is right where a file claims something else.
    seconds: analysis?.seconds ?? durationSeconds,
    chapters,
    // What a chapter of joined files is called.
    title: tags.find((tag) => tag.name === 'title')?.values[0] ?? name.replace(/(?<=.)\.[^.]+$/, ''),
    analysis,
    channels: Math.min(track?.channels ?? 2, 2),
    sampleRate: track?.sampleRate ?? null,
    bitrateKbps: track?.bitrateKbps ?? 0,
    isCopied,
    tagBytes: TAG_BYTES + (cover?.bytes ?? 0),
  };
}

/** What the tag of an MP3 takes beside its cover, roughly; how large parts may be is rounded down by more. */
const TAG_BYTES = 8192;
