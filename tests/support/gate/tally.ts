import { z } from 'zod';
import { builtTests, type TestProject } from './steps.ts';

/** What a step adds to the last line, and what to say of it that its own output does not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly notes: readonly string[];
}

/** The part of Vitest's JSON report that is counted (its form is Jest's). */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** A lint or type step is one check, whatever it finds. */
export function tallyOne(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0, notes: [] } : { passed: 0, failed: 1, notes: [] };
}

/**
 * Counts a run of tests. A test that did not run (skipped, todo) is a failure, and so is a file
 * that could not be loaded, a project without tests, and a run that ended badly although every
 * test passed. `report` is the text of Vitest's JSON report, or null when none was written.
 */
export function tallyTests(
  report: string | null,
  exitCode: number,
  projects: readonly TestProject[],
): Tally {
  if (report === null) return failure('Vitest ended without a report.');
  const files = reportSchema.parse(JSON.parse(report)).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const unrun = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  );
  const empty = projects.filter(
    (project) => !files.some((f) => projectOf(f.name) === project && f.assertionResults.length > 0),
  );
  const notes = [
    ...unrun.map((test) => `"${test.fullName}" did not run; run it or delete it.`),
    ...broken.map((file) => `${file.name} failed outside of its tests.`),
    ...empty.map((project) => `The project "${project}" ran no tests.`),
  ];
  const failed = tests.filter(isFailed).length + notes.length;
  if (failed === 0 && exitCode !== 0)
    return { ...failure('Vitest ended with an error outside of every test.'), passed };
  return { passed, failed, notes };
}

function failure(note: string): Tally {
  return { passed: 0, failed: 1, notes: [note] };
}

function isFailed(test: { readonly status: string }): boolean {
  return test.status === 'failed';
}

/** The projects are told apart by the folder of a test file, as in the configuration of Vitest. */
function projectOf(file: string): TestProject {
  const path = file.replaceAll('\\', '/');
  if (path.includes(`/${builtTests.site}/`)) return 'site';
  return path.includes(`/${builtTests.browser}/`) ? 'browser' : 'unit';
}
