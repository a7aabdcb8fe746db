/** What the MP3 of a job is called. */
import { fileName, nameFieldOf, readNamePattern, type NameFields } from '../recipe/names/file_name';
import { completeTags } from '../recipe/known_tags';
import type { ConvertedPart } from '../shared/converter';
import type { RunningJob } from './job';
import { tracksToConvert } from './tracks';

/** Before it is told apart from other results of the same name. */
export function wishedName(job: RunningJob, part: ConvertedPart): string {
  return fileName(patternFor(patternOf(job), part), { ...fieldsOf(job), ...partFields(part) }, job.options.recipe.output.plainNames);
}

/** Which part it is, where there are several. */
const PART = ' {part:2} {mark}';

function patternFor(pattern: string, { number }: ConvertedPart): string {
  if (number === 0) return pattern;
  const reading = readNamePattern(pattern);
  return reading.ok && reading.pattern.words.some(({ name }) => name === 'part' || name === 'mark') ? pattern : pattern + PART;
}

function partFields({ number, title }: ConvertedPart): NameFields {
  return { ...(number > 0 && { part: String(number) }), ...(title !== '' && { mark: title }) };
}

/** Which track it is, where the file becomes an MP3 of each. */
const TRACK = ' ({language} {track title})';

function patternOf({ source, options }: RunningJob): string {
  const { output, track } = options.recipe;
  const isOneOfSeveral = track === 'all' && (source.info?.audioTracks.length ?? 0) > 1;
  const reading = readNamePattern(output.name + TRACK);
  if (!isOneOfSeveral || !reading.ok) return output.name;
  const words = reading.pattern.words.slice(0, -2);
  return words.some(({ name }) => name === 'language' || name === 'tracktitle') ? output.name : output.name + TRACK;
}

/** Those that the MP3 has, which are the source's and what was set. */
function fieldsOf({ name, source, options }: RunningJob): NameFields {
  const { info } = source;
  const { written } = options.recipe;
  const fields: { -readonly [Field in keyof NameFields]: string } = {};
  for (const { name: tag, values } of written.keepsTags && info ? completeTags(info.tags, source.beside.tags) : []) {
    const field = nameFieldOf(tag);
    if (field) fields[field] = values.join(', ');
  }
  for (const { name: tag, value } of written.set) {
    const field = nameFieldOf(tag);
    if (field) fields[field] = value;
  }
  const [index] = tracksToConvert(options.recipe, options.track, info);
  const track = info?.audioTracks[index ?? info.defaultTrack];
  return { ...fields, name, ...(track && { language: track.language, track_title: track.title }) };
}
