/** One command of the gate. What it counts for follows from `counts`. */
export interface Step {
  readonly name: string;
  /** The package whose command line is run, and its arguments. */
  readonly tool: string;
  readonly args: readonly string[];
  /** A step that looks at the sources is one check; a run of tests counts its tests. */
  readonly counts: 'one' | 'tests';
  /** For a run of tests: the projects that must each hold at least one test. */
  readonly projects?: readonly TestProject[];
}

export type TestProject = 'unit' | 'site' | 'browser';

/** Where the tests of a built site are; all others are unit tests. */
export const builtTests = { site: 'tests/built', browser: 'tests/browser' } as const;

/** The environment variable with which browser tests open every sample page of each kind. */
export const allSamples = 'DATELINE_ALL_SAMPLES';

/** The lint and type steps, in order: `types` also writes Astro's types, which `eslint` reads. */
export const sourceSteps: readonly Step[] = [
  { name: 'prettier', tool: 'prettier', args: ['--check', '.'], counts: 'one' },
  {
    name: 'types',
    tool: 'astro',
    args: ['check', '--minimumFailingSeverity', 'warning', '--minimumSeverity', 'warning'],
    counts: 'one',
  },
  {
    name: 'eslint',
    tool: 'eslint',
    args: ['--config', '.config/eslint.config.js', '--max-warnings', '0', '.'],
    counts: 'one',
  },
  { name: 'knip', tool: 'knip', args: ['--config', '.knip.json'], counts: 'one' },
];

/** Needs no build, so it runs beside the source steps. */
export const unitStep: Step = testStep('unit', ['unit']);

/**
 * One process for both projects, so that they share one build; afterwards, with both cores free. Two files run at a time, where
 * Vitest would run one on two cores: a test mostly waits for a build or a browser.
 */
export const builtStep: Step = testStep(
  'site and browser',
  ['site', 'browser'],
  ['--maxWorkers', '2'],
);

function testStep(
  name: string,
  projects: readonly TestProject[],
  more: readonly string[] = [],
): Step {
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['run', '--config', '.config/vitest.config.ts', ...chosen, ...more];
  return { name, tool: 'vitest', args, counts: 'tests', projects };
}
