/**
 * `npm test`: lint, types, unit, site and browser tests, and one line with the counts.
 * Names of steps as arguments (`run.ts prettier eslint`) run those alone; `--all` opens every sample
 * page of each kind in the browser instead of the richest alone (`npm run test:all`).
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runGate } from './gate.ts';
import { runTool } from './run-tool.ts';
import { allSamples, builtStep, sourceSteps, unitStep } from './steps.ts';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));
const stages = [[sourceSteps, [unitStep]], [[builtStep]]];

const { values, positionals: wanted } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (values.all) process.env[allSamples] = '1';

const names = stages.flat(2).map((step) => step.name);
const unknown = wanted.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  process.stderr.write(
    `There is no step "${unknown.join('", "')}". The steps: ${names.join(', ')}.\n`,
  );
  process.exitCode = 1;
} else {
  const chosen = stages.map((lanes) =>
    lanes.map((lane) => lane.filter((step) => wanted.length === 0 || wanted.includes(step.name))),
  );
  process.exitCode = await runGate(chosen, {
    run: (step) => runTool(projectRoot, step),
    print: (text) => process.stdout.write(text),
  });
}
