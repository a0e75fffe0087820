import { expect, test } from 'vitest';
import { exitCodeNumbers, exitCodesFile } from '../support/structure/exit-codes.ts';
import { projectSources } from '../support/structure/project.ts';
import { parseSource } from '../support/structure/source.ts';

test('the exit codes of the commands are in one file', () => {
  expect(projectSources('src').flatMap(exitCodeNumbers)).toEqual([]);
});

test.each([
  'const toolFault = 2;',
  'function run() { return 1; }',
  'process.exit(0);',
  'process.exitCode = 2;',
])('%s is an exit code', (text) => {
  const [number = ''] = /\d/.exec(text) ?? [];
  expect(exitCodeNumbers(parseSource('src/cli/run-a.ts', text))).toEqual([
    `src/cli/run-a.ts:1: The exit codes are in ${exitCodesFile}: import ${number} from there.`,
  ]);
});

test('other numbers are none', () => {
  const text = 'const longest = 12;\nfunction first(list) { return list[0]; }\n';
  expect(exitCodeNumbers(parseSource('src/cli/run-a.ts', text))).toEqual([]);
});
