import ts from 'typescript';

/** One file of the project, read once: its TypeScript as a tree, the markup of an .astro file as text. */
export interface Source {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The whole of a .ts file, the front matter of an .astro file, at the lines where they stand. */
  readonly tree: ts.SourceFile;
  /** What follows the front matter of an .astro file, without comments; empty for a .ts file. */
  readonly markup: string;
}

/** A breach of a house rule, as `path:line: sentence`. */
export type Breach = string;

/** A rule looks at one file and returns what it finds. */
export type Rule = (source: Source) => readonly Breach[];

const frontMatter = /^\s*---[^\n]*\n([\s\S]*?\n)?---/;

export function parseSource(path: string, text: string): Source {
  if (!path.endsWith('.astro')) return { path, text, tree: treeOf(path, text), markup: '' };
  const script = frontMatter.exec(text)?.[0] ?? '';
  // Blanked and not cut out, so that lines stay what they are.
  const code = script.replace(/---/g, '   ');
  const markup = blank(script) + text.slice(script.length);
  return {
    path,
    text,
    tree: treeOf(path, code),
    markup: markup.replace(/<!--[\s\S]*?-->/g, blank),
  };
}

/** Every node below and including the given one, in the order of the text. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

export function breachAt({ path, tree }: Source, node: ts.Node, sentence: string): Breach {
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return `${path}:${line + 1}: ${sentence}`;
}

/** The breaches of every match of a pattern in the markup; the pattern is global. */
export function breachesInMarkup(
  { path, markup }: Source,
  pattern: RegExp,
  sentence: string,
): readonly Breach[] {
  return [...markup.matchAll(pattern)].map((match) => {
    const line = markup.slice(0, match.index).split('\n').length;
    return `${path}:${line}: ${sentence}`;
  });
}

function treeOf(path: string, code: string): ts.SourceFile {
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
