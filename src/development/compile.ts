import ts from 'typescript';

/** The modules that the markup of a component names. */
const scriptSource = /(<script\b[^>]*\bsrc=")(\.[^"]*)(?=")/g;

/** A TypeScript module as the JavaScript that a package holds. */
export function compile(text: string): string {
  return withCompiledImports(ts.transpileModule(text, { compilerOptions: options }).outputText);
}

/**
 * Types go, the rest stays. Imports are changed afterwards and not by `rewriteRelativeImportExtensions`, which puts a program
 * around every `import()` of an expression, in the script of the search page too.
 */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/** A module or component with its imports of TypeScript files changed to the compiled ones. */
export function withCompiledImports(text: string): string {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imported = importedFiles.toReversed().reduce((changed, { fileName, pos }) => {
    // The quotation mark comes first.
    const [start, end] = [pos + 1, pos + 1 + fileName.length];
    return `${changed.slice(0, start)}${compiledName(fileName)}${changed.slice(end)}`;
  }, text);
  return imported.replaceAll(
    scriptSource,
    (_all, before: string, name: string) => before + compiledName(name),
  );
}

function compiledName(specifier: string): string {
  return specifier.startsWith('.') ? specifier.replace(/(?<!\.d)\.ts$/, '.js') : specifier;
}
