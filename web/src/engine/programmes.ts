/** What becomes which MP3: asked of the core where there is something to plan. */
import type { Analysis } from '../shared/analysis';
import type { MediaInfo } from '../shared/media';
import type { ConversionOptions, PlanOptions } from '../shared/options';
import type { Plan, Programme, ProgrammePart } from '../shared/programme';
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

/** `analyses`: one for each file. */
export function plannedProgrammes(
  module: ConversionModule,
  paths: readonly string[],
  options: PlanOptions,
  analyses: readonly (Analysis | null)[],
): Plan | Failure {
  const infos: MediaInfo[] = [];
  for (const path of paths) {
    const probed = module.probe(path);
    if ('error' in probed) return probed;
    infos.push(probed.info);
  }
  return planOf(module, infos, options, analyses);
}

export function planOf(
  module: ConversionModule,
  infos: readonly MediaInfo[],
  { recipe, keep, marks, track }: PlanOptions,
  analyses: readonly (Analysis | null)[],
): Plan | Failure {
  const sources = infos.map((info, index) => planSource(info, index === 0 ? track : null, analyses[index] ?? null));
  return module.plan(recipe, sources, keep, marks);
}

function planSource({ audioTracks, defaultTrack, durationSeconds, chapters, tags }: MediaInfo, chosen: number | null, analysis: Analysis | null): PlanSource {
  const track = audioTracks[chosen ?? defaultTrack];
  return {
    // What was read is right where a file claims something else.
    seconds: analysis?.seconds ?? durationSeconds,
    chapters,
    title: tags.find(({ name }) => name === 'title')?.values[0] ?? '',
    analysis,
    channels: Math.min(track?.channels ?? 2, 2),
    sampleRate: track?.sampleRate ?? null,
    bitrateKbps: track?.bitrateKbps ?? 0,
    isCopied: false,
    tagBytes: TAG_BYTES,
  };
}

/** What the tag of an MP3 takes, roughly; how large parts may be is rounded down by more. */
const TAG_BYTES = 8192;
