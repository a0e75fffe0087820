import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiagnosticCode } from '../../../src/diagnostics/codes.ts';
import type { WorkingFolder } from '../working-folder.ts';

type Make = (folder: WorkingFolder) => void;

/** A `dateline.config.ts` beside the content. */
const config =
  (text: string): Make =>
  ({ root }) => {
    writeFileSync(join(root, 'dateline.config.ts'), text);
  };
const settings = (lines: string): Make => config(`export default {\n  ${lines}\n};\n`);
const article = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n---\nText.\n';
const outputs = (expression: string): Make => settings(`outputs: [() => ${expression}],`);
const finding = (fields: string): Make => settings(`checks: [() => [{ ${fields} }]],`);

/** Outputs of an outlet at addresses that something else has. */
export const claimingOutputs: Readonly<Record<string, Make>> = {
  'own-outputs': (folder) => {
    folder.writeContent({ 'articles/x.md': article.replace('title: T', 'draft: true\ntitle: T') });
    const paths = [
      '/index.html',
      '/Feed.xml',
      '/feed.xml/a.txt',
      '/articles/x/index.html',
      '/topics',
      '/assets/a.css',
      '/_headers',
      '/data/a.csv',
      '/data/A.csv',
    ].map((path) => `{ path: '${path}', content: 'a' }`);
    outputs(`[${paths.join(', ')}]`)(folder);
  },
  'own-output-and-others': (folder) => {
    const { root, writeContent } = folder;
    mkdirSync(join(root, 'public'));
    writeFileSync(join(root, 'public/a.txt'), 'a');
    writeContent({
      'articles/x.md':
        '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\naliases: [/b.txt]\n---\n[An own file](/b.txt)\n',
    });
    outputs("[{ path: '/a.txt', content: 'a' }, { path: '/b.txt', content: 'b' }]")(folder);
  },
};

/** Fixtures of the faults of an outlet's own code. What Node alone can say of a module is in `tests/cli/hooks.test.ts`. */
export const hooks: Partial<Record<DiagnosticCode, Readonly<Record<string, Make>>>> = {
  CONFIG_LOAD: {
    'two-files': (folder) => {
      settings('')(folder);
      writeFileSync(join(folder.root, 'dateline.config.mjs'), 'throw new Error("This ran.");');
    },
    link: ({ root }) => {
      symlinkSync('/etc/hostname', join(root, 'dateline.config.ts'));
    },
    'imports-content': (folder) => {
      folder.writeContent({ 'articles/_check.ts': 'throw new Error("This ran.");' });
      config("import '../outside.ts';\nimport './hooks/check.ts';\n")(folder);
      mkdirSync(join(folder.root, 'hooks'));
      const check = "export { check } from '../content/articles/_check.ts';\n";
      writeFileSync(join(folder.root, 'hooks/check.ts'), check);
    },
    throws: config('export default {};\n\nthrow new Error("a key is missing");\n'),
  },
  CONFIG_VALUE: {
    'no-default': config('export const checks = [];\n'),
    function: config('export default () => ({ checks: [] });\n'),
    unknown: settings('output: [],\n  remark: [],\n  zebra: 1,'),
    'no-list': settings('remarkPlugins: () => undefined,'),
    'no-functions': settings("checks: [{}],\n  outputs: ['/a.txt'],\n  remarkPlugins: [[], null],"),
  },
  HOOK_FAILED: {
    output: config(
      'const print = (site) => site.nothing.text;\n\nexport default { outputs: [print] };\n',
    ),
    'async-check': settings(
      'checks: [async () => { await null; throw new Error("no network"); }],',
    ),
    'frozen-site': settings('checks: [(site) => site.articles.pop()],'),
    'no-error': settings("checks: [() => { throw 'nothing'; }, () => { throw { code: 3 }; }],"),
    // One fault, with the first of the texts.
    'plugin-on-every-text': (folder) => {
      for (const name of ['a', 'b', 'c', 'd'])
        folder.writeContent({ [`articles/${name}.md`]: article });
      settings('remarkPlugins: [function shout() { return () => { throw new Error("loud"); }; }],')(
        folder,
      );
    },
    'plugin-options': settings(
      'remarkPlugins: [[(options) => { if (!options.name) throw new Error("no name"); }, {}]],',
    ),
  },
  HOOK_RESULT: {
    'no-list': settings('outputs: [() => undefined],\n  checks: [() => ({})],'),
    content: outputs("[{ path: '/a.txt', content: 3 }]"),
    'unknown-field': outputs("[{ path: '/a.txt', content: '', type: 'text/plain' }]"),
    paths: outputs(
      `[${[
        'a.txt',
        '/a/',
        '/../a.txt',
        '/a//b.txt',
        '/a?b',
        '/con.txt',
        '/%61.txt',
        `/${'a/'.repeat(1200)}a`,
      ]
        .map((path) => `{ path: '${path}', content: '' }`)
        .join(', ')}]`,
    ),
    code: finding("code: 'FM_DATE', message: 'm'"),
    severity: finding("code: 'OUTLET_A', message: 'm', severity: 'info'"),
    file: finding("code: 'OUTLET_A', message: 'm', file: '/etc/hostname'"),
    tree: settings('remarkPlugins: [() => () => ({ type: "paragraph", children: [] })],'),
    nodes: settings('remarkPlugins: [() => (tree) => { tree.children.push({ type: "text" }); }],'),
  },
  HOOK_MESSAGE: {
    places: settings(
      'remarkPlugins: [function lint() { return (tree, file) => { const [first] = tree.children; if (first) file.message("a node", first); file.message("a text"); }; }],',
    ),
  },
};
