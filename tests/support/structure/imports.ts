import { posix } from 'node:path';
import ts from 'typescript';
import { nodesOf, type Source } from './source.ts';

export interface Import {
  readonly specifier: string;
  /** True for `import type` and for `import('…')` as a type: nothing is loaded. */
  readonly typeOnly: boolean;
  readonly node: ts.Node;
}

/** Imports, re-exports, dynamic imports and types of other modules. */
export function importsOf(source: Source): readonly Import[] {
  return [...nodesOf(source.tree)].flatMap((node) => importAt(node) ?? []);
}

function importAt(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return literal(node.moduleSpecifier, typeOnly, node);
  }
  if (ts.isExportDeclaration(node)) {
    return node.moduleSpecifier ? literal(node.moduleSpecifier, node.isTypeOnly, node) : null;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(node.arguments[0], false, node);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return literal(node.argument.literal, true, node);
  }
  return null;
}

function literal(specifier: ts.Node | undefined, typeOnly: boolean, node: ts.Node): Import | null {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return null;
  return { specifier: specifier.text, typeOnly, node };
}

/** Where a relative import leads, relative to the project; null for a package or a built-in module. */
export function targetOf(source: Source, { specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(source.path), specifier);
}
