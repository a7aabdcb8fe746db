// Which tests failed, by what the test runners reported, each with the first lines of why: the last thing that is printed, so that
// it is found where a log was cut.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const READERS = {
  native: (reports) =>
    readdirSync(join(reports, 'native'))
      .flatMap((name) => readJson(join(reports, 'native', name)).testsuites)
      .flatMap(({ name, testsuite }) => testsuite.map((test) => ({ ...test, suite: name })))
      .filter(({ failures }) => failures?.length > 0)
      .map(({ suite, name, failures }) => ({ name: `${suite}.${name}`, why: failures[0].failure })),
  unit: (reports) =>
    readJson(join(reports, 'unit.json'))
      .testResults.flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({ name: fullName, why: failureMessages[0] })),
  browser: (reports) => ofPlaywright(reports, 'browser.json'),
  engines: (reports) => ofPlaywright(reports, 'engines.json'),
  hosting: (reports) => ofPlaywright(reports, 'hosting.json'),
};

// One spec stands for all engines, and its `ok` is the first one's: what counts is what became of each.
function ofPlaywright(reports, name) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const { suites, errors } = readJson(join(reports, name));
  const failed = suites.flatMap(specs).flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => ({ name: `[${projectName}] ${file}:${line} ${title}`, why: results.flatMap(({ errors }) => errors)[0]?.message })),
  );
  // Of a worker that did not end well, or a site that did not start.
  return [...failed, ...(errors ?? []).map(({ message }) => ({ name: 'outside of any test', why: message }))];
}

const MOST_LINES = 8;

/** Lines of text; none for a part of which there is no report, or none that can be read. */
export function failedTests(reports, part) {
  let failed;
  try {
    failed = READERS[part]?.(reports) ?? [];
  } catch {
    return [];
  }
  return failed.flatMap(({ name, why }) => [`${part}: ${name}`, ...shortened(why ?? '').map((line) => `    ${line}`)]);
}

// Without the colours of a terminal.
function shortened(why) {
  const lines = why.replace(/\u001b\[[0-9;]*m/g, '').split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, MOST_LINES);
}
