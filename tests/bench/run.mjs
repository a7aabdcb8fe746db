// npm run bench -- [case…] [--runs N] [--base DIR] [--seconds S] [--peers]
// Each case is a file in cases/: what it measures and its goal are written there.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseCases } from './lib/choose_cases.mjs';
import { makeMedia } from './lib/media.mjs';
import { Report } from './lib/report.mjs';
import { serveSites } from './lib/sites.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** How often each figure is measured, 5 times where a case does not say otherwise; the median counts. */
    runs: { type: 'string' },
    /** The folder of another built page, which every case in the browser then measures too, in turns with ours. */
    base: { type: 'string' },
    /** Shorter inputs than the cases ask for, to try them out; files of gigabytes shrink with it. */
    seconds: { type: 'string' },
    /** The folder of the page that is measured. */
    dist: { type: 'string', default: 'dist' },
    /** Other programs of this kind as well. */
    peers: { type: 'boolean', default: false },
  },
});

const folder = 'build/bench';
mkdirSync(folder, { recursive: true });
const cases = await chooseCases(positionals, values);
const served = await serveSites({ ours: values.dist, ...(values.base && { base: values.base }) });
// MP3s are checked and thrown away.
const outputs = mkdtempSync(join(tmpdir(), 'unreel-bench-'));
const report = new Report({ folder, dist: values.dist, base: values.base ?? null });
try {
  for (const { name, measures, goal, run, runs = 5 } of cases) {
    console.log(`\n${name}: ${measures}\ngoal: ${goal}`);
    const bench = {
      folder,
      outputs,
      runs: Number(values.runs ?? runs),
      /** Set where the inputs are to be shorter than the case asks for. */
      seconds: values.seconds ? Number(values.seconds) : null,
      sites: served.sites,
      media: makeMedia(folder),
    };
    const measured = await run(bench).catch((error) => ({ figures: [], failure: String(error.stack ?? error) }));
    report.add({ name, goal, runs: bench.runs }, measured);
  }
} finally {
  served.stop();
  rmSync(outputs, { recursive: true });
}
report.print();
process.exit(report.isBroken ? 1 : 0);
