import { describe, expect, test } from 'vitest';
import {
  importCircles,
  importEndings,
  moduleOrder,
  routeImports,
} from '../support/structure/modules.ts';
import { projectSources } from '../support/structure/project.ts';
import { parseSource } from '../support/structure/source.ts';

const sources = projectSources('src');

describe('the order of the modules', () => {
  test('holds in src', () => {
    expect(sources.flatMap(moduleOrder)).toEqual([]);
  });

  test.each([
    ['src/content/a.ts', "import { b } from '../site/b.ts';", 'site'],
    ['src/charts/a.ts', "import { b } from '../outputs/b.ts';", 'outputs'],
    ['src/engine/a.ts', "import { b } from '../cli/b.ts';", 'cli'],
    ['src/pages/a.ts', "import { b } from '../engine/b.ts';", 'engine'],
    ['src/gazetteer/a.ts', "import type { B } from '../content/b.ts';", 'content'],
    ['src/views/article/a.ts', "export { b } from '../../outputs/b.ts';", 'outputs'],
    ['src/content/a.ts', "const b = await import('../cli/b.ts');", 'cli'],
    ['src/diagnostics/a.ts', "type B = import('../content/b.ts').B;", 'content'],
    ['src/theme/A.astro', "---\nimport B from '../pages/B.astro';\n---\n", 'pages'],
  ])('%s: %s', (path, text, target) => {
    const [, name = ''] = path.split('/');
    expect(moduleOrder(parseSource(path, text))).toEqual([
      expect.stringContaining(`"${name}" does not import from "${target}".`),
    ]);
  });

  test('an import from an earlier module, of a type by a component, and of a package are allowed', () => {
    const earlier = "import { a } from '../diagnostics/a.ts';\nimport { z } from 'zod';\n";
    expect(moduleOrder(parseSource('src/site/a.ts', earlier))).toEqual([]);
    const types =
      "---\nimport type { A } from '../../views/a.ts';\nimport B from './B.astro';\n---\n";
    expect(moduleOrder(parseSource('src/theme/components/A.astro', types))).toEqual([]);
  });

  test('a component imports no value, and the line is that of the import', () => {
    const text = "---\nimport B from './B.astro';\nimport { a } from '../../site/a.ts';\n---\n";
    expect(moduleOrder(parseSource('src/theme/components/A.astro', text))).toEqual([
      'src/theme/components/A.astro:3: "theme" imports only types from "site".',
    ]);
  });

  test('an inline type still loads the module', () => {
    const text = "---\nimport { type A } from '../../site/a.ts';\n---\n";
    expect(moduleOrder(parseSource('src/theme/components/A.astro', text))).toHaveLength(1);
  });

  test('an import from outside src and an unknown module are reported', () => {
    expect(
      moduleOrder(parseSource('src/site/a.ts', "import a from '../../package.json';")),
    ).toEqual(['src/site/a.ts:1: src imports nothing from outside src, such as "package.json".']);
    expect(moduleOrder(parseSource('src/misc/a.ts', ''))).toEqual([
      'src/misc/a.ts:1: "misc" is no module of src.',
    ]);
  });
});

describe('route files', () => {
  test('import the registry and one layout', () => {
    expect(sources.filter(({ path }) => path.startsWith('src/pages/')).length).toBeGreaterThan(9);
    expect(sources.flatMap(routeImports)).toEqual([]);
  });

  test.each([
    "import { a } from '../views/home/home.ts';",
    "import { a } from '../site/addresses.ts';",
    "import { a } from 'virtual:dateline/policy';",
    "import A from '../theme/components/A.astro';",
    "import A from '../theme/layouts/A.astro';\nimport B from '../theme/layouts/B.astro';",
  ])('do not have %s', (text) => {
    expect(routeImports(parseSource('src/pages/a.astro', `---\n${text}\n---\n`))).toEqual([
      expect.stringContaining('A route imports the registry and one layout.'),
    ]);
  });
});

describe('circles of imports', () => {
  test('are not in src', () => {
    expect(importCircles(sources)).toEqual([]);
  });

  test('are found, those of types and through several files too', () => {
    const files = [
      ['src/a.ts', "import { b } from './b.ts';"],
      ['src/b.ts', "import type { C } from './c.ts';\nimport './d.ts';"],
      ['src/c.ts', "import { a } from './a.ts';"],
      ['src/d.ts', "import { e } from './e.ts';"],
      ['src/e.ts', "import { x } from 'zod';"],
      ['src/f.ts', "import { g } from './g.ts';\nimport { b } from './b.ts';"],
      ['src/g.ts', "type F = import('./f.ts').F;"],
    ].map(([path = '', text = '']) => parseSource(path, text));
    expect(importCircles(files).toSorted()).toEqual([
      ['src/a.ts', 'src/b.ts', 'src/c.ts'],
      ['src/f.ts', 'src/g.ts'],
    ]);
  });
});

describe('the endings of imports', () => {
  test('are written in src and tests', () => {
    expect([...sources, ...projectSources('tests')].flatMap(importEndings)).toEqual([]);
  });

  test('a missing one is reported', () => {
    expect(importEndings(parseSource('src/site/a.ts', "\nimport { b } from './b';"))).toEqual([
      'src/site/a.ts:2: "./b" lacks its file ending.',
    ]);
  });
});
