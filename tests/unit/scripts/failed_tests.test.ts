import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failedTests } from '../../../scripts/lib/failed_tests.mjs';

describe('which tests failed', () => {
  let reports = '';
  beforeEach(() => {
    reports = mkdtempSync(join(tmpdir(), 'unreel-reports-'));
  });
  afterEach(() => rmSync(reports, { recursive: true }));

  const write = (name: string, report: unknown): void => writeFileSync(join(reports, name), JSON.stringify(report));

  test('is read from Playwright’s report, in suites within suites', () => {
    const passed = { ok: true, file: 'a.spec.ts', line: 1, title: 'passes', tests: [{ projectName: 'page', status: 'expected', results: [{ errors: [] }] }] };
    const results = [{ errors: [{ message: '\u001b[31mno\u001b[39m\n\nwhy' }] }];
    const failed = { ok: false, file: 'a.spec.ts', line: 9, title: 'fails', tests: [{ projectName: 'page', status: 'unexpected', results }] };
    write('browser.json', { suites: [{ specs: [passed], suites: [{ specs: [failed] }] }] });
    expect(failedTests(reports, 'browser')).toEqual(['browser: [page] a.spec.ts:9 fails', '    no', '    why']);
  });

  test('names each engine in which one failed, whatever became of it in the first', () => {
    const passed = { projectName: 'chromium', status: 'expected', results: [{ errors: [] }] };
    const failedIn = (projectName: string): unknown => ({ projectName, status: 'unexpected', results: [{ errors: [{ message: 'why' }] }] });
    write('engines.json', { suites: [{ specs: [{ ok: true, file: 'a.spec.ts', line: 9, title: 'is told', tests: [passed, failedIn('firefox'), failedIn('webkit')] }] }] });
    expect(failedTests(reports, 'engines')).toEqual(['engines: [firefox] a.spec.ts:9 is told', '    why', 'engines: [webkit] a.spec.ts:9 is told', '    why']);
  });

  test('is told of what went wrong outside of them, too', () => {
    write('engines.json', { suites: [], errors: [{ message: 'the site did not start' }] });
    expect(failedTests(reports, 'engines')).toEqual(['engines: outside of any test', '    the site did not start']);
  });

  test('is read from Vitest’s and GoogleTest’s', () => {
    const assertions = [
      { status: 'passed', fullName: 'one', failureMessages: [] },
      { status: 'failed', fullName: 'two', failureMessages: ['because'] },
    ];
    write('unit.json', { testResults: [{ assertionResults: assertions }] });
    expect(failedTests(reports, 'unit')).toEqual(['unit: two', '    because']);
    mkdirSync(join(reports, 'native'));
    write('native/a.json', { testsuites: [{ name: 'Suite', testsuite: [{ name: 'Passes' }, { name: 'Fails', failures: [{ failure: 'because' }] }] }] });
    expect(failedTests(reports, 'native')).toEqual(['native: Suite.Fails', '    because']);
  });

  test('is nothing where there is no report', () => {
    expect(failedTests(reports, 'engines')).toEqual([]);
    expect(failedTests(reports, 'check')).toEqual([]);
  });
});
