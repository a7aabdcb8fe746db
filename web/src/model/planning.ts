/** What a waiting file would become, as the core plans it. */
import { filesOf, type WaitingJob } from '../queue/job';
import { wishOf } from '../queue/submission';
import type { Converter } from '../shared/converter';
import type { PlanFile } from '../shared/options';
import type { Plan } from '../shared/programme';
import type { Recipe } from '../shared/recipe';

/** `null` where nobody has looked into all of its files, and where it cannot be converted as it is. */
export async function planOf(converter: Converter, job: WaitingJob, forAll: Recipe): Promise<Plan | null> {
  const { source } = job;
  const wish = wishOf(job, source, forAll);
  const infos = (source.joined.length > 0 ? source.joined : [job]).flatMap((one) => one.source.info ?? []);
  const files = filesOf(source);
  if (!wish || infos.length < files.length) return null;
  const { recipe, selection } = wish;
  const known = infos.map((info, index) => ({ info, file: files[index] })).flatMap(({ info, file }, index): readonly PlanFile[] => {
    if (!file) return [];
    const analysis = converter.knownAnalysis(file, { recipe, track: index === 0 ? selection.track : null });
    return [{ name: file.name, info, analysis }];
  });
  return converter.planOf({ files: known, options: { recipe, track: selection.track, keep: selection.keep, marks: selection.marks } });
}
