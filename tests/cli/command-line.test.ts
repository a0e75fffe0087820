import { expect, test } from 'vitest';
import { asksForHelp, readCommandLine } from '../../src/cli/command-line-fs.ts';

const options = {
  preview: { type: 'boolean', default: false },
  outDir: { type: 'string' },
} as const;

test('options and paths are read', () => {
  expect(readCommandLine(['--outDir', 'x', 'a', 'b'], options, { paths: true })).toMatchObject({
    values: { preview: false, outDir: 'x' },
    positionals: ['a', 'b'],
  });
});

test.each([
  [['--previw'], "Unknown option '--previw'."],
  [['--outDir'], "Option '--outDir <value>' argument missing"],
  [['dist'], '"dist" means nothing here.'],
])('%j is told in one sentence', (words, problem) => {
  expect(readCommandLine(words, options)).toEqual({ problem });
});

test('an option that npm took for itself is told, and not passed over', () => {
  const environment = { npm_config_preview: 'true', npm_lifecycle_event: 'build' };
  expect(readCommandLine([], options, { environment })).toEqual({
    problem: 'npm took --preview for itself: write npm run build -- --preview.',
  });
  expect(readCommandLine(['--preview'], options, { environment })).toMatchObject({
    values: { preview: true },
  });
});

test.each([
  [['--help'], true],
  [['a', '-h'], true],
  [['help'], false],
])('%j asks for help: %s', (words, asks) => {
  expect(asksForHelp(words)).toBe(asks);
});
