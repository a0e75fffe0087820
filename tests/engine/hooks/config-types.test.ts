import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { configExamples } from '../../support/readme.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  lib: ['lib.esnext.d.ts'],
  types: ['node'],
  paths: { 'dateline-site/config': [join(project, 'src/engine/hooks/config.ts')] },
};

/** What the compiler says of configurations of an outlet, one list for each. */
function mistakesIn(texts: readonly string[]): readonly (readonly string[])[] {
  // In the project, so that its packages are found; no file of the name is there.
  const files = new Map(
    texts.map((text, index) => [join(project, `dateline.config-${String(index)}.ts`), text]),
  );
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const readFile = host.readFile.bind(host);
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, version)
      : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram({ rootNames: [...files.keys()], options, host });
  return [...files.keys()].map((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

const config = (setting: string): string =>
  `import { defineConfig } from 'dateline-site/config';\nexport default defineConfig({ ${setting} });\n`;

test('the types take the examples of the README and refuse what the program would', () => {
  const examples = configExamples();
  const wrong = [
    'output: []',
    "outputs: [() => [{ path: '/a.txt' }]]",
    "checks: [() => [{ code: 'SERIES', message: 'm' }]]",
    'checks: [({ articles }) => { articles[0]!.topics.pop(); return []; }]',
    'remarkPlugins: [{ plugins: [] }]',
  ].map(config);
  const found = mistakesIn([...examples, ...wrong]);
  expect(found.slice(0, examples.length)).toEqual(examples.map(() => []));
  const mistakes = found.slice(examples.length).map((one) => one.join('\n'));
  expect(mistakes).toEqual([
    expect.stringContaining("'output' does not exist in type 'DatelineConfig'"),
    expect.stringContaining("Property 'content' is missing"),
    expect.stringContaining('`OUTLET_${string}`'),
    expect.stringContaining("Property 'pop' does not exist on type 'readonly"),
    expect.stringContaining("'plugins' does not exist in type 'Plugin<"),
  ]);
});
