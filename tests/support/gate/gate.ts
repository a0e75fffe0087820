import type { Step } from './steps.ts';
import { tallyOne, tallyTests, type Tally } from './tally.ts';

/** How a command ended. `report` is Vitest's JSON report, null when there is none. */
export interface Ending {
  readonly exitCode: number;
  readonly output: string;
  readonly seconds: number;
  readonly report: string | null;
}

export interface Surroundings {
  readonly run: (step: Step) => Promise<Ending>;
  readonly print: (text: string) => void;
}

/**
 * Runs every step, whatever becomes of the others: stages one after another, the lanes of a stage
 * side by side, the steps of a lane in order. The last line printed is `N passed, N failed`.
 * Returns the exit code.
 */
export async function runGate(
  stages: readonly (readonly (readonly Step[])[])[],
  { run, print }: Surroundings,
): Promise<0 | 1> {
  const tallies: Tally[] = [];
  const runLane = async (lane: readonly Step[]): Promise<void> => {
    for (const step of lane) {
      const ending = await run(step);
      const tally = tallyOf(step, ending);
      tallies.push(tally);
      print(describe(step, ending, tally));
    }
  };
  for (const lanes of stages) await Promise.all(lanes.map(runLane));

  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  print(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function tallyOf(step: Step, ending: Ending): Tally {
  return step.counts === 'one'
    ? tallyOne(ending.exitCode)
    : tallyTests(ending.report, ending.exitCode, step.projects ?? []);
}

/** A check that is content with the sources has nothing to say; a run of tests always has. */
function describe(step: Step, ending: Ending, tally: Tally): string {
  const verdict = tally.failed === 0 ? 'passed' : 'FAILED';
  const title = `${step.name}: ${verdict} in ${ending.seconds.toFixed(1)} s\n`;
  const shown = step.counts === 'tests' || tally.failed > 0 ? `${ending.output.trimEnd()}\n\n` : '';
  return title + shown + tally.notes.map((note) => `${step.name}: ${note}\n`).join('');
}
