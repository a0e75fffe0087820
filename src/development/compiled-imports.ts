import ts from 'typescript';

/** The modules that the markup of a component names. */
const scriptSource = /(<script\b[^>]*\bsrc=")(\.[^"]*)(?=")/g;

/** A module or component with its imports of TypeScript files changed to those of the compiled ones. */
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
