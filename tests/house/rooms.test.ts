import { describe, expect, test } from 'vitest';
import { projectSources } from './project.ts';
import { importEndings, roomOrder } from './rooms.ts';
import { parseSource } from './source.ts';

const sources = projectSources('src');

describe('the order of the rooms', () => {
  test('holds in src', () => {
    expect(sources.flatMap(roomOrder)).toEqual([]);
  });

  test.each([
    ['src/intake/a.ts', "import { b } from '../edition/b.ts';", 'edition'],
    ['src/charts/a.ts', "import { b } from '../publish/b.ts';", 'publish'],
    ['src/build/a.ts', "import { b } from '../desk/b.ts';", 'desk'],
    ['src/desk/a.ts', "import { b } from '../build/b.ts';", 'build'],
    ['src/pages/a.ts', "import { b } from '../build/b.ts';", 'build'],
    ['src/gazetteer/a.ts', "import type { B } from '../intake/b.ts';", 'intake'],
    ['src/edition/props/a.ts', "export { b } from '../../publish/b.ts';", 'publish'],
    ['src/intake/a.ts', "const b = await import('../desk/b.ts');", 'desk'],
    ['src/diagnostics/a.ts', "type B = import('../intake/b.ts').B;", 'intake'],
    ['src/components/A.astro', "---\nimport B from '../layouts/B.astro';\n---\n", 'layouts'],
  ])('%s: %s', (path, text, target) => {
    const [, room = ''] = path.split('/');
    expect(roomOrder(parseSource(path, text))).toEqual([
      expect.stringContaining(`"${room}" does not import from "${target}".`),
    ]);
  });

  test('an import to the left, of a type by a component, and of a package are welcome', () => {
    const left = "import { a } from '../diagnostics/a.ts';\nimport { z } from 'zod';\n";
    expect(roomOrder(parseSource('src/edition/a.ts', left))).toEqual([]);
    const types =
      "---\nimport type { A } from '../edition/a.ts';\nimport B from './B.astro';\n---\n";
    expect(roomOrder(parseSource('src/components/A.astro', types))).toEqual([]);
  });

  test('a component imports no value, and the line is that of the import', () => {
    const text = "---\nimport B from './B.astro';\nimport { a } from '../edition/a.ts';\n---\n";
    expect(roomOrder(parseSource('src/components/A.astro', text))).toEqual([
      'src/components/A.astro:3: "components" imports only types from "edition".',
    ]);
  });

  test('an inline type still loads the module', () => {
    const text = "---\nimport { type A } from '../edition/a.ts';\n---\n";
    expect(roomOrder(parseSource('src/components/A.astro', text))).toHaveLength(1);
  });

  test('nothing leads out of src, and a new room is told', () => {
    expect(
      roomOrder(parseSource('src/edition/a.ts', "import a from '../../package.json';")),
    ).toEqual([
      'src/edition/a.ts:1: src imports nothing from outside src, such as "package.json".',
    ]);
    expect(roomOrder(parseSource('src/attic/a.ts', ''))).toEqual([
      'src/attic/a.ts:1: "attic" is no room of src.',
    ]);
  });
});

describe('the endings of imports', () => {
  test('are written in src and tests', () => {
    expect([...sources, ...projectSources('tests')].flatMap(importEndings)).toEqual([]);
  });

  test('one that is missing is told', () => {
    expect(importEndings(parseSource('src/edition/a.ts', "\nimport { b } from './b';"))).toEqual([
      'src/edition/a.ts:2: "./b" lacks its file ending.',
    ]);
  });
});
