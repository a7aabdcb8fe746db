/** What the MP3 of a job is called. */
import { fileName, nameFieldOf, type NameFields } from '../recipe/names/file_name';
import type { RunningJob } from './job';
import { tracksToConvert } from './tracks';

/** Before it is told apart from other results of the same name. */
export function wishedName(job: RunningJob): string {
  const { name, plainNames } = job.options.recipe.output;
  return fileName(name, fieldsOf(job), plainNames);
}

/** Those that the MP3 has, which are the source's and what was set. */
function fieldsOf({ name, source, options }: RunningJob): NameFields {
  const { info } = source;
  const { written } = options.recipe;
  const fields: { -readonly [Field in keyof NameFields]: string } = {};
  for (const { name: tag, values } of written.keepsTags && info ? info.tags : []) {
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
