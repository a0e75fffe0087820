import { describe, expect, test } from 'vitest';
import { builtTests } from '../support/gate/steps.ts';
import { tallyOne, tallyTests } from '../support/gate/tally.ts';

type File = readonly [name: string, status: 'passed' | 'failed', tests: readonly string[]];

/** A report in Vitest's form; the tests of a file are given by their states. */
function report(...files: readonly File[]): string {
  return JSON.stringify({
    testResults: files.map(([name, status, states]) => ({
      name: `/project/${name}`,
      status,
      assertionResults: states.map((state, index) => ({
        status: state,
        fullName: `test ${index + 1}`,
      })),
    })),
  });
}

describe('a run of tests', () => {
  test('counts the tests of all files', () => {
    const text = report(
      ['tests/a.test.ts', 'passed', ['passed', 'passed']],
      ['tests/b.test.ts', 'failed', ['passed', 'failed']],
    );
    expect(tallyTests(text, 1, ['unit'])).toEqual({ passed: 3, failed: 1, notes: [] });
  });

  test('a test that did not run is a failure', () => {
    const text = report(['tests/a.test.ts', 'passed', ['passed', 'pending', 'todo']]);
    expect(tallyTests(text, 0, ['unit'])).toEqual({
      passed: 1,
      failed: 2,
      notes: [
        '"test 2" did not run; run it or delete it.',
        '"test 3" did not run; run it or delete it.',
      ],
    });
  });

  test('a file that fails outside of its tests is a failure', () => {
    const text = report(
      ['tests/a.test.ts', 'passed', ['passed']],
      ['tests/b.test.ts', 'failed', []],
    );
    expect(tallyTests(text, 1, ['unit'])).toEqual({
      passed: 1,
      failed: 1,
      notes: ['/project/tests/b.test.ts failed outside of its tests.'],
    });
  });

  test('a project without tests is a failure, and the others do not hide it', () => {
    const text = report([`${builtTests.site}/a.test.ts`, 'passed', ['passed']]);
    expect(tallyTests(text, 0, ['site', 'browser'])).toEqual({
      passed: 1,
      failed: 1,
      notes: ['The project "browser" ran no tests.'],
    });
  });

  test('paths of Windows belong to their projects too', () => {
    const text = report([`${builtTests.browser}\\a.test.ts`, 'passed', ['passed']]).replace(
      '/project/',
      'C:\\\\project\\\\',
    );
    expect(tallyTests(text, 0, ['browser']).failed).toBe(0);
  });

  test('a crash is one failure', () => {
    expect(tallyTests(null, 1, ['unit'])).toEqual({
      passed: 0,
      failed: 1,
      notes: ['Vitest ended without a report.'],
    });
  });

  test('an error outside of every test is one failure', () => {
    expect(tallyTests(report(['tests/a.test.ts', 'passed', ['passed']]), 1, ['unit'])).toEqual({
      passed: 1,
      failed: 1,
      notes: ['Vitest ended with an error outside of every test.'],
    });
  });
});

test('a lint or type step counts as one, by its exit code', () => {
  expect(tallyOne(0)).toEqual({ passed: 1, failed: 0, notes: [] });
  expect(tallyOne(2)).toEqual({ passed: 0, failed: 1, notes: [] });
});
