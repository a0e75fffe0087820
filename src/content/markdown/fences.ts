import type { Nodes, Parents } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { rangeInside, rangeOf, report, sourceOf, type MarkdownContext } from './context.ts';
import { directiveOf } from './directives/directives.ts';

const closing = /^[\s>]*(:{3,})\s*$/;

/** Whether the last line is the fence of this container, and not that of the last one inside it. */
export function isClosed(node: ContainerDirective, context: MarkdownContext): boolean {
  const lines = sourceOf(node, context).split('\n');
  if (lines.length < 2 || !closing.test(lines.at(-1) ?? '')) return false;
  const last = node.children.at(-1);
  return last?.position?.end.line !== node.position?.end.line;
}

/** Tells that a container is not closed, and by which of the ways to come to that. */
export function refuseUnclosed(
  node: ContainerDirective,
  at: Range,
  context: MarkdownContext,
): void {
  const colons = colonsOf(node, context);
  const shorter = shorterFence(node, colons.length, context);
  if (shorter !== null) {
    const message = `":::${node.name}" is opened with ${inWords(colons)} colons and closed with ${inWords(shorter)}`;
    report(context, 'MD_DIRECTIVE_OPEN', at, message, `Close it with ${colons}`);
    return;
  }
  const last = node.children.at(-1);
  // The fence that was meant for this one has closed the one inside it.
  const inner =
    last?.type === 'containerDirective' && colonsOf(last, context).length >= colons.length
      ? last
      : null;
  const hint = `Put a line with ${colons} alone after its text`;
  report(
    context,
    'MD_DIRECTIVE_OPEN',
    at,
    `":::${node.name}" is not closed`,
    inner === null
      ? hint
      : `${hint}; if the ${inner.name} belongs inside it, give the outer one more colons`,
  );
}

/** The first fence in a container that would close it, had it as many colons as the opening; null where there is none. */
function shorterFence(node: Parents, colons: number, context: MarkdownContext): string | null {
  for (const child of node.children) {
    if (child.type === 'containerDirective' || !('children' in child)) continue;
    const found =
      child.type === 'paragraph'
        ? fencesIn(child, context).find((fence) => fence.length < colons)
        : shorterFence(child, colons, context);
    if (found !== undefined && found !== null) return found;
  }
  return null;
}

function fencesIn(node: Nodes, context: MarkdownContext): readonly string[] {
  const source = sourceOf(node, context);
  if (!source.includes(':::')) return [];
  return source.split('\n').flatMap((line) => closing.exec(line)?.[1] ?? []);
}

function colonsOf(node: ContainerDirective, context: MarkdownContext): string {
  return /^:+/.exec(sourceOf(node, context))?.[0] ?? ':::';
}

function inWords({ length }: string): string {
  return ['three', 'four', 'five', 'six', 'seven'][length - 3] ?? String(length);
}

/**
 * A fence that opened or closed nothing is text to the grammar, and a mistake to the editor. One that would close what
 * was told already is the same mistake once more, and passes.
 */
export function refuseStrayFences(node: Parents, context: MarkdownContext): void {
  const source = sourceOf(node, context);
  if (!source.includes('::')) return;
  let offset = 0;
  for (const line of source.split('\n')) {
    const [, before = '', fence = '', name = ''] =
      /^([\s>]*)(:{2,})\s*([A-Za-z]*)/.exec(line) ?? [];
    const at = rangeInside(node, offset + before.length, line.length - before.length, context);
    offset += line.length + 1;
    if (closing.test(line)) {
      refuseStray(at, context);
    } else if (name !== '' && (fence.length > 2 || directiveOf('leaf', name.toLowerCase()))) {
      if (fence.length > 2) context.owed.fences += 1;
      report(
        context,
        'MD_DIRECTIVE',
        at,
        `the directive "${fence}${name}" is not well formed`,
        `Write it on a line of its own as ${fence}${name}{name="value"}, without spaces before the name and with straight quotes`,
      );
    }
  }
}

function refuseStray(at: Range, context: MarkdownContext): void {
  if (context.owed.fences > 0) {
    context.owed.fences -= 1;
    return;
  }
  report(
    context,
    'MD_DIRECTIVE_OPEN',
    at,
    'a closing ":::" closes nothing',
    'Delete the line, or open a directive above it',
  );
}

/** The range of the first line of a directive. */
export function openingRange(node: Nodes, opening: string, context: MarkdownContext): Range {
  const { line, column } = rangeOf(node, context);
  return { line, column, endLine: line, endColumn: column + opening.length };
}
