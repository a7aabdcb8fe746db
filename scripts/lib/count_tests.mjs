// Adds up what the test runners reported, and fails if a test failed, a runner failed, or one had nothing to run.
//   count_tests.mjs REPORTS --ran PART… --failed PART…
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { failedTests } from './failed_tests.mjs';

const [reports, ...words] = process.argv.slice(2);
const ran = words.slice(words.indexOf('--ran') + 1, words.indexOf('--failed'));
const failedParts = new Set(words.slice(words.indexOf('--failed') + 1));

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const COUNTERS = {
  check() {
    const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(readFileSync(join(reports, 'check.txt'), 'utf8'));
    return { passed: Number(passed), failed: Number(failed), skipped: 0 };
  },
  // One report for each run of a program (tests/native/CMakeLists.txt names it): written at the end, so one that crashed has none.
  native() {
    const sum = { passed: 0, failed: 0, skipped: 0 };
    for (const name of readdirSync(join(reports, 'native'))) {
      for (const suite of readJson(join(reports, 'native', name)).testsuites) {
        for (const test of suite.testsuite) {
          if (test.failures?.length > 0) sum.failed += 1;
          else if (test.status === 'NOTRUN' || test.result === 'SKIPPED') sum.skipped += 1;
          else sum.passed += 1;
        }
      }
    }
    return sum;
  },
  unit() {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readJson(join(reports, 'unit.json'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  },
  browser: () => playwrightSum('browser.json'),
  engines: () => playwrightSum('engines.json'),
  hosting: () => playwrightSum('hosting.json'),
};

function playwrightSum(report) {
  const { expected, unexpected, flaky, skipped } = readJson(join(reports, report)).stats;
  // A test that passed only when tried again did fail.
  return { passed: expected, failed: unexpected + flaky, skipped };
}

const total = { passed: 0, failed: 0 };
console.log('');
for (const part of ran) {
  let sum;
  try {
    sum = COUNTERS[part]();
  } catch {
    sum = { passed: 0, failed: 0, skipped: 0 };
  }
  let remark = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  if (sum.passed + sum.failed === 0) {
    sum.failed = 1;
    remark = ', no test was run';
  } else if (failedParts.has(part) && sum.failed === 0) {
    // A crash, a missing tool, an error outside of any test.
    sum.failed = 1;
    remark += ', the runner itself failed';
  }
  console.log(`${part.padEnd(8)} ${sum.passed} passed, ${sum.failed} failed${remark}`);
  total.passed += sum.passed;
  total.failed += sum.failed;
}
const failed = ran.flatMap((part) => failedTests(reports, part));
if (failed.length > 0) console.log(['', ...failed].join('\n'));
console.log('');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
