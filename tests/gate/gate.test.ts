import { describe, expect, test } from 'vitest';
import { runGate, type Ending } from '../support/gate/gate.ts';
import type { Step } from '../support/gate/steps.ts';

const lint: Step = { name: 'lint', tool: 'lint', args: [], counts: 'one' };
const types: Step = { name: 'types', tool: 'types', args: [], counts: 'one' };
const unit: Step = { name: 'unit', tool: 'vitest', args: [], counts: 'tests', projects: ['unit'] };

const onePassed = JSON.stringify({
  testResults: [
    {
      name: '/tests/a.test.ts',
      status: 'passed',
      assertionResults: [{ status: 'passed', fullName: 'a' }],
    },
  ],
});

/** Runs the gate with steps that end as given, and returns its exit code and all that it printed. */
async function gate(
  stages: Parameters<typeof runGate>[0],
  endings: Readonly<Record<string, Partial<Ending>>>,
): Promise<{ readonly exitCode: number; readonly printed: string }> {
  let printed = '';
  const exitCode = await runGate(stages, {
    run: (step) => {
      const usual: Ending = { exitCode: 0, output: `${step.name} spoke`, seconds: 1, report: null };
      return Promise.resolve({ ...usual, ...endings[step.name] });
    },
    print: (text) => {
      printed += text;
    },
  });
  return { exitCode, printed };
}

describe('the gate', () => {
  test('ends in one line with the counts and with 0 when all is well', async () => {
    const result = await gate([[[lint, types], [unit]]], { unit: { report: onePassed } });
    expect(result.exitCode).toBe(0);
    expect(result.printed).toMatch(/\n3 passed, 0 failed\n$/);
  });

  test('goes on after a failure and ends with 1', async () => {
    const result = await gate([[[lint, types]], [[unit]]], { lint: { exitCode: 1 } });
    expect(result.exitCode).toBe(1);
    expect(result.printed).toContain('lint: FAILED in 1.0 s\nlint spoke\n');
    expect(result.printed).toContain('types: passed in 1.0 s\n');
    expect(result.printed).toContain('unit: Vitest ended without a report.\n');
    expect(result.printed).toMatch(/\n1 passed, 2 failed\n$/);
  });

  test('shows what tests said, and of a check only what it had against the sources', async () => {
    const result = await gate([[[lint], [unit]]], { unit: { report: onePassed } });
    expect(result.printed).toContain('unit spoke');
    expect(result.printed).not.toContain('lint spoke');
  });

  test('starts a stage when the stage before has ended', async () => {
    const log: string[] = [];
    await runGate([[[lint], [types]], [[unit]]], {
      run: async (step) => {
        log.push(`${step.name} starts`);
        // One turn of the event loop: a stage that did not wait would start in it.
        await new Promise(setImmediate);
        log.push(`${step.name} ends`);
        return { exitCode: 0, output: '', seconds: 0, report: onePassed };
      },
      print: () => undefined,
    });
    expect(log).toEqual([
      'lint starts',
      'types starts',
      'lint ends',
      'types ends',
      'unit starts',
      'unit ends',
    ]);
  });
});
