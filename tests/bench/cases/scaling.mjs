import { availableParallelism } from 'node:os';
import { convertOnSite } from '../lib/browser.mjs';
import { figure } from '../lib/figures.mjs';
import { convertWithUnreel } from '../lib/native.mjs';
import { alternate, medianOf, medianRatio } from '../lib/rounds.mjs';
import { watchNativeThreads, watchWorkers } from '../lib/watches.mjs';
import { watchProfiles } from '../profile/profile_workers.mjs';
import { busySeconds } from '../profile/work_shares.mjs';

export const name = 'scaling';
export const measures =
  'how much faster N encoders are than one: N cores with N encoders against one core with one (bound), and on all cores (unbound)';
export const goal = '≥ 0.9 × N; the bytes are the same for every N';

const PROJECTED = [4, 8, 16];
const cores = availableParallelism();

/** 1, 2, 4 … and the number of cores. */
function counts() {
  const powers = Array.from({ length: 5 }, (_, power) => 2 ** power);
  return [...powers.filter((count) => count < cores), cores];
}

/** Measured in turns: `bound N` for each N below the number of cores, where binding changes something, and `unbound N` for each. */
function sidesOf(convert) {
  const sides = counts().flatMap((count) => [
    ...(count < cores ? [[`bound ${count}`, () => convert(count, count)]] : []),
    [`unbound ${count}`, () => convert(count, null)],
  ]);
  return Object.fromEntries(sides);
}

function figuresOf(where, results) {
  const of = (way, count) => results[count === cores ? `unbound ${count}` : `${way} ${count}`];
  const speedUps = counts()
    .filter((count) => count > 1)
    .flatMap((count) =>
      ['bound', 'unbound'].map((way) =>
        figure(`${where}, ${way}: speed-up by ${count}`, medianRatio(of(way, 1), of(way, count)), '×', { atLeast: 0.9 * count }),
      ),
    );
  return speedUps;
}

/**
 * The model: one worker reads, decodes, segments and writes, while the encoders encode, so with N cores
 * time(N) = max(serial, (serial + encode) ÷ N). `parts` are { serialSeconds, encodeSeconds } of conversions with one encoder.
 */
function projection(where, parts) {
  const serial = medianOf(parts, ({ serialSeconds }) => serialSeconds);
  const encode = medianOf(parts, ({ encodeSeconds }) => encodeSeconds);
  const time = (count) => Math.max(serial, (serial + encode) / count);
  return [
    figure(`${where}: all but encoding, of the work`, (100 * serial) / (serial + encode), '%'),
    ...PROJECTED.map((count) => figure(`${where}: projected speed-up by ${count}`, time(1) / time(count), '×', { atLeast: 0.9 * count })),
  ];
}

/**
 * The parts by the workers' profiles: what the conversion worker waits for files is serial too. On a machine that is busy with something
 * else, what it waits for a core is in it as well; `cpu`, the parts by processor time, shows how much that is.
 */
async function partsInBrowser(bench, site, input) {
  const watch = async (pid, page) => {
    const cpu = await watchWorkers(pid, page);
    const profiles = await watchProfiles(pid, page);
    return { stop: async () => ({ cpu: cpu.stop(), ...(await profiles.stop()) }) };
  };
  const { profiles, ...result } = await convertOnSite(bench, site, { input, query: '?encoders=1', watch });
  const [conversion, encoder] = ['conversion', 'encoder 0'].map((name) => profiles.find(({ worker }) => worker === name));
  return { ...result, serialSeconds: busySeconds(conversion), encodeSeconds: busySeconds(encoder) };
}

const serialPercent = ({ cpu: { serialSeconds, encodeSeconds } }) => (100 * serialSeconds) / (serialSeconds + encodeSeconds);

function expectSameBytes(where, results) {
  const fingerprints = new Set(Object.values(results).flat().map(({ fingerprint }) => fingerprint));
  if (fingerprints.size !== 1) throw new Error(`${where}: the bytes depend on the number of encoders`);
}

export async function run(bench) {
  const input = bench.media.video(bench.seconds ?? 600);
  const native = await alternate(
    bench.runs,
    sidesOf((encoders, bound) => convertWithUnreel(bench, { input, encoders, cores: bound, watch: watchNativeThreads })),
    'native',
  );
  expectSameBytes('native', native);

  const [ours, base] = bench.sites;
  const inBrowser = (site) => (encoders, bound) => convertOnSite(bench, site, { input, query: `?encoders=${encoders}`, cores: bound });
  const browser = await alternate(
    bench.runs,
    {
      ...sidesOf(inBrowser(ours)),
      profiled: () => partsInBrowser(bench, ours, input),
      ...(base && { base: () => inBrowser(base)(cores, null) }),
    },
    'browser',
  );
  const { base: ofBase, ...ofOurs } = browser;
  expectSameBytes('browser', ofOurs);

  return {
    figures: [
      ...figuresOf('native', native),
      ...projection('native', native['unbound 1']),
      ...figuresOf('browser', ofOurs),
      ...projection('browser', ofOurs.profiled),
      figure('browser: all but encoding, of the processor time', medianOf(ofOurs.profiled, serialPercent), '%'),
      ...(ofBase ? [figure(`browser, ${cores} encoders: time, ours ÷ base`, medianRatio(ofOurs[`unbound ${cores}`], ofBase))] : []),
    ],
    details: { native, browser },
  };
}
