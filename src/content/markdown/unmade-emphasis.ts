import type { Nodes, Root } from 'mdast';
import { rangeInside, report, sourceOf, type MarkdownContext } from './context.ts';
import { walk } from './walk.ts';

const blocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Warns of signs of emphasis that make none and would be printed: `**resigned **on Monday`. CommonMark closes an emphasis
 * only where no blank stands before its signs, and where punctuation stands before them only if no letter follows.
 */
export function warnOfOpenEmphasis(tree: Root, context: MarkdownContext): void {
  if (!/[*_~]/.test(context.markdown)) return;
  walk(tree, (node) => {
    if (blocks.has(node.type)) warnInBlock(node, context);
  });
}

interface Sign {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Its place in the source of the block. */
  readonly offset: number;
}

function warnInBlock(block: Nodes, context: MarkdownContext): void {
  const start = block.position?.start.offset ?? 0;
  const signs = textsOf(block).flatMap((node) => {
    const source = sourceOf(node, context);
    const from = node.position?.start.offset ?? 0;
    return [...source.matchAll(/(?<![\\*_~])(\*{1,3}|_{1,3}|~~)(?![*_~])/g)].map(
      ({ 0: text, index }): Sign => ({
        text,
        before: context.markdown[from + index - 1] ?? '',
        after: context.markdown[from + index + text.length] ?? '',
        offset: from + index - start,
      }),
    );
  });
  // The sign that would have ended what one began is no mistake of its own.
  const closing = new Set<Sign>();
  for (const [index, open] of signs.entries()) {
    const others = signs.slice(index + 1);
    if (closing.has(open) || !isOpen(open, others)) continue;
    const close = others.find(({ text }) => text === open.text);
    if (close) closing.add(close);
    report(
      context,
      'MD_SIGNS',
      rangeInside(block, open.offset, open.text.length, context),
      `"${open.text}" has no effect here and is printed`,
      hintFor(open, close),
    );
  }
}

function textsOf(node: Nodes): readonly Nodes[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

const blank = /^\s?$/;
const digit = /\d/;

/** Whether a sign was meant to begin an emphasis, or to end one that did not begin. */
function isOpen({ text, before, after }: Sign, others: readonly Sign[]): boolean {
  // A power, a mask: 2**3, f***
  if (text.startsWith('*') && digit.test(before) && digit.test(after)) return false;
  const partner = others.find((other) => other.text === text);
  if (text === '**' || text === '~~')
    return !(blank.test(before) && blank.test(after)) || partner !== undefined;
  if (text.startsWith('_') && /[\p{L}\p{N}]/u.test(before)) return false;
  if (!partner || blank.test(after) || /[\p{L}\p{N}]/u.test(before)) return false;
  return /\p{L}/u.test(partner.after) && /[\s\p{P}]/u.test(partner.before);
}

function hintFor({ text, after }: Sign, close: Sign | undefined): string {
  if (blank.test(after)) return `Delete the space after ${text}`;
  if (close && blank.test(close.before))
    return `Move the space before the closing ${text} after it`;
  if (close)
    return `Put a space after the closing ${text}, or leave the punctuation mark before it out of the emphasis`;
  return `Write ${text} at the beginning and at the end of the words, or a backslash before it`;
}
