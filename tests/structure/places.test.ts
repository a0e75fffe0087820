import { describe, expect, test } from 'vitest';
import {
  ambientReads,
  machineHabits,
  platformImports,
  settingsFile,
  testPlaces,
} from '../support/structure/places.ts';
import { projectSources } from '../support/structure/project.ts';
import { parseSource } from '../support/structure/source.ts';

const sources = projectSources('src');
const clock = `The clock is read in ${settingsFile} and handed down.`;
const environment = `The environment is read in ${settingsFile} and handed down.`;

describe('Node and Astro', () => {
  test('are imported in their places alone', () => {
    expect(sources.flatMap(platformImports)).toEqual([]);
  });

  test.each([
    ['src/content/a.ts', 'node:fs', 'belongs in engine, cli or a file "*-fs.ts".'],
    ['src/site/a.ts', 'path', 'belongs in engine, cli or a file "*-fs.ts".'],
    ['src/pages/a.ts', 'node:fs/promises', 'belongs in engine, cli or a file "*-fs.ts".'],
    ['src/cli/a.ts', 'astro:content', 'belongs in engine, pages or theme.'],
    ['src/site/a.ts', 'virtual:edition', 'belongs in engine, pages or theme.'],
  ])('%s does not import %s', (path, specifier, sentence) => {
    const source = parseSource(path, `import { a } from '${specifier}';`);
    expect(platformImports(source)).toEqual([`${path}:1: "${specifier}" ${sentence}`]);
  });

  test.each([
    ['src/engine/a.ts', 'node:fs'],
    ['src/content/content-folder-fs.ts', 'node:fs'],
    ['src/pages/a.ts', 'virtual:edition'],
  ])('%s imports %s', (path, specifier) => {
    expect(platformImports(parseSource(path, `import { a } from '${specifier}';`))).toEqual([]);
  });
});

describe('tests and what they share', () => {
  test('have folders of their own', () => {
    expect(projectSources('tests').flatMap(testPlaces)).toEqual([]);
  });

  test.each([
    ['tests/cli/run.ts', 'A file that is no test belongs in tests/support.'],
    [
      'tests/support/cli/run.test.ts',
      'A test belongs beside the tests of its subject, not in tests/support.',
    ],
  ])('%s', (path, sentence) => {
    expect(testPlaces(parseSource(path, ''))).toEqual([`${path}: ${sentence}`]);
  });
});

describe('the environment, the clock and chance', () => {
  test('are read in one file alone', () => {
    expect(sources.flatMap(ambientReads)).toEqual([]);
  });

  test.each([
    ["const a = process.env['CI'];", environment],
    ['const { CI } = process.env;', environment],
    ["const a = process.env['ASTRO_TELEMETRY_DISABLED'];", environment],
    ["let a; a = process.env['ASTRO_TELEMETRY_DISABLED'];", environment],
    ['const a = import.meta.env.DEV;', environment],
    ['const now = new Date();', clock],
    ['const now = new Date;', clock],
    ['const now = Date();', clock],
    ['const now = Date.now();', clock],
    ['const a = Math.random();', 'The same input gives the same bytes: nothing is left to chance.'],
  ])('%s', (text, sentence) => {
    const source = parseSource('src/cli/a.ts', `\n${text}`);
    expect(ambientReads(source)).toEqual([`src/cli/a.ts:2: ${sentence}`]);
    expect(ambientReads({ ...source, path: settingsFile })).toEqual([]);
  });

  test('durations are measured in build and desk alone', () => {
    const text = 'const started = performance.now();';
    expect(ambientReads(parseSource('src/engine/a.ts', text))).toEqual([]);
    expect(ambientReads(parseSource('src/site/a.ts', text))).toEqual([`src/site/a.ts:1: ${clock}`]);
  });

  test('the process is no business of a pure room', () => {
    expect(ambientReads(parseSource('src/content/a.ts', 'const a = process.cwd();'))).toEqual([
      'src/content/a.ts:1: The process belongs to engine, cli or a file "*-fs.ts".',
    ]);
  });

  test('markup reads none of them', () => {
    const text = '---\nconst a = 1;\n---\n\n<p>{new Date().getUTCFullYear()}</p>\n';
    expect(ambientReads(parseSource('src/theme/components/A.astro', text))).toEqual([
      'src/theme/components/A.astro:5: The environment, the clock and chance are not read in markup.',
    ]);
  });

  test('a given moment and the silencing of telemetry are no reads', () => {
    const text = "const a = new Date(0);\nprocess.env['ASTRO_TELEMETRY_DISABLED'] = '1';\n";
    expect(ambientReads(parseSource('src/engine/a.ts', text))).toEqual([]);
  });
});

describe('the habits of the machine', () => {
  test('decide nothing in src', () => {
    expect(sources.flatMap(machineHabits)).toEqual([]);
  });

  test.each([
    ['date.getHours();', '"getHours" follows the machine\'s time zone.'],
    [
      'date.toLocaleDateString();',
      '"toLocaleDateString" without a language follows the machine\'s.',
    ],
    ['a.localeCompare(b);', '"localeCompare" without a language follows the machine\'s.'],
  ])('%s', (text, sentence) => {
    expect(machineHabits(parseSource('src/site/a.ts', text))).toEqual([
      `src/site/a.ts:1: ${sentence}`,
    ]);
  });

  test('what names its zone or language is welcome', () => {
    const text = "date.getUTCHours();\na.localeCompare(b, 'en');\nn.toLocaleString('en');\n";
    expect(machineHabits(parseSource('src/site/a.ts', text))).toEqual([]);
  });
});
